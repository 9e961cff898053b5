package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import touchstone.chart.Mark;
import touchstone.chart.MarkKey;
import touchstone.note.DatedNote;
import touchstone.trend.Stability;
import touchstone.trend.Stability.OfGroup;

/// What the notes pinned on dates, and the time since the last incident, add to what is said.
record NoteWords(TrendWords words) {

  /// A verdict with the note that stands near the change, with the time since the last incident
  /// where it is longer than the upper limit, and from when on limits are reckoned anew.
  String told(Stability answer, OfGroup group, String verdict) {
    List<String> said = new ArrayList<>(List.of(verdict));
    answer
        .noteOfChange(group)
        .ifPresent(
            note -> said.add(words.text("trend.noted", note.label(), words.day(note.day()))));
    group
        .running()
        .filter(Stability.Running::isBeyond)
        .ifPresent(
            running ->
                said.add(
                    words.text(
                        running.logged() ? "trend.running.long" : "trend.running.unsure",
                        running.days(),
                        words.number(running.upper(), 0))));
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
                    MarkKey.NONE,
                    mark(note)))
        .toList();
  }
}
