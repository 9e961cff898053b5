package touchstone.logbook;

import java.util.Collection;
import java.util.Map;

/// The drafts: what somebody typed and has not saved.
public interface Unsaved {
  /// By what a draft is known to tell of a person.
  ///
  /// @param words names, references and ways to reach them
  /// @param records the ids of their records, in whatever table
  record Telling(Collection<String> words, Collection<Long> records) {}

  /// The texts of every draft that tells of somebody, by the draft's id.
  Map<String, Map<String, String>> of(Telling person);

  /// Throws such drafts away for good, also what stands in forms and is not kept yet.
  void forget(Telling person);
}
