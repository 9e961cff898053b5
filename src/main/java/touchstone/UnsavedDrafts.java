package touchstone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import touchstone.customer.NameKey;
import touchstone.draft.DraftStore;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Unsaved;

/// The kept drafts as an erasure sees them: those of a person's records, and those in which a word
/// of theirs stands, case and accents ignored.
final class UnsavedDrafts implements Unsaved {
  private final DraftStore drafts;

  UnsavedDrafts(DraftStore drafts) {
    this.drafts = drafts;
  }

  @Override
  public Map<String, Map<String, String>> of(Telling person) {
    Predicate<KeptDraft> theirs = theirs(person);
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    drafts.list().stream().filter(theirs).forEach(draft -> found.put(draft.id(), draft.texts()));
    return found;
  }

  @Override
  public void forget(Telling person) {
    drafts.forget(theirs(person));
  }

  private static Predicate<KeptDraft> theirs(Telling person) {
    List<String> words =
        person.words().stream().map(NameKey::fold).filter(one -> !one.isEmpty()).toList();
    Set<Long> records = Set.copyOf(person.records());
    return draft -> {
      String text = NameKey.fold(draft.title() + "\n" + String.join("\n", draft.texts().values()));
      return records.contains(draft.subject().number()) || words.stream().anyMatch(text::contains);
    };
  }
}
