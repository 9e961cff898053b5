package touchstone.logbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The drafts: what somebody typed and has not saved.
public interface Unsaved {
  /// The texts of every draft in which one of these words stands, by the draft's id.
  Map<String, Map<String, String>> mentioning(Collection<String> words);

  /// Throws drafts away.
  void discard(List<String> ids);
}
