package touchstone.journal;

import java.util.List;

/// An act as it was read from the journal.
///
/// @param lines its lines, none where it has a batch
public record WrittenAct(JournalAct act, List<JournalLine> lines, Place place) {
  static WrittenAct of(byte[] payload, Place place) {
    return new WrittenAct(ActText.act(payload), ActText.lines(payload), place);
  }
}
