package touchstone;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.customer.NameKey;
import touchstone.draft.DraftStore;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Unsaved;

/// The kept drafts as an erasure sees them. A word is found wherever it stands, case and accents
/// ignored.
final class UnsavedDrafts implements Unsaved {
  private final DraftStore drafts;

  UnsavedDrafts(DraftStore drafts) {
    this.drafts = drafts;
  }

  @Override
  public Map<String, Map<String, String>> mentioning(Collection<String> words) {
    List<String> folded = words.stream().map(NameKey::fold).filter(one -> !one.isEmpty()).toList();
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    for (KeptDraft draft : drafts.list()) {
      String text = NameKey.fold(draft.title() + "\n" + String.join("\n", draft.texts().values()));
      if (folded.stream().anyMatch(text::contains)) {
        found.put(draft.id(), draft.texts());
      }
    }
    return found;
  }

  @Override
  public void discard(List<String> ids) {
    ids.forEach(drafts::discard);
  }
}
