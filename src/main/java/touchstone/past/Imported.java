package touchstone.past;

import touchstone.store.PastAct;

/// An import as it was carried out.
///
/// @param act its act; taken back while that one is undone
/// @param file the name of the file, without its folder
/// @param kind `interactions` or `customers`
public record Imported(
    PastAct act,
    long batch,
    String file,
    String kind,
    long rows,
    long created,
    long updated,
    long unchanged,
    long rejected) {
  /// Whether it was taken back since.
  public boolean takenBack() {
    return act.undoneBy() != null;
  }
}
