package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.chart.Mark;
import touchstone.note.DatedNote;
import touchstone.trend.Stability;
import touchstone.trend.Stability.OfGroup;

/// What the notes pinned on dates, and the time since the last incident, add to what is said.
record NoteWords(TrendWords words) {

  /// A verdict with the note that stands near the change, and from when on limits are reckoned
  /// anew.
  ///
  /// @param rarer that it is longer since the last incident than the upper limit, which says more
  ///   of today than a change that is over, and stands in its place
  String told(Stability answer, OfGroup group, Optional<String> rarer, String verdict) {
    List<String> said = new ArrayList<>(List.of(rarer.orElse(verdict)));
    if (rarer.isEmpty()) {
      answer
          .noteOfChange(group)
          .ifPresent(
              note -> said.add(words.text("trend.noted", note.label(), words.day(note.day()))));
    }
    if (!answer.rebasing().isEmpty()) {
      DatedNote last = answer.rebasing().getLast();
      said.add(words.text("trend.rebased", words.day(last.day()), last.label()));
    }
    return String.join(" ", said);
  }

  /// What the mark of a note says.
  String mark(DatedNote note) {
    return words.text(
        note.rebases() ? "trend.mark.note.rebases" : "trend.mark.note",
        words.day(note.day()),
        note.label());
  }

  /// The notes as marks of a scale of dates.
  List<Mark> marks(List<DatedNote> notes) {
    return notes.stream()
        .<Mark>map(
            note ->
                new Mark.Note(
                    note.day().toEpochDay(),
                    note.label(),
                    note.rebases(),
                    new TrendMark(new Rows.Note(note)),
                    mark(note)))
        .toList();
  }
}
