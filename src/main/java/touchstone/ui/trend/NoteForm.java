package touchstone.ui.trend;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.note.DatedNote;
import touchstone.ui.DraftKeeper;
import touchstone.ui.DraftLine;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.ProblemLabel;
import touchstone.ui.Styles;
import touchstone.ui.Typing;

/// The fields of a note on a date: a new one, or one that is there. What is typed and not saved is
/// kept as a draft, one for each note and one for a new one. What is not right is told under its
/// field.
final class NoteForm extends VBox {
  private static final String LABEL = "label";
  private static final String DAY = "day";
  private static final String REBASES = "rebases";

  private final Frame frame;
  private final Messages messages;
  private final Supplier<LocalDate> today;
  private final DraftKeeper keeper;
  private final TextField label = new TextField();
  private final Label labelProblem = new ProblemLabel();
  private final DatePicker day = new DatePicker();
  private final Label dayProblem = new ProblemLabel();
  private final CheckBox rebases = new CheckBox();
  private final Button keep = new Button();
  private @Nullable DatedNote edited;
  private boolean filling;

  /// @param today the day a new note is put on until another is chosen
  /// @param save pins the note as it stands in the form
  NoteForm(Frame frame, Supplier<LocalDate> today, Runnable save) {
    this.frame = frame;
    this.messages = frame.messages();
    this.today = today;
    this.keeper = frame.drafts().keeper(DraftSubject.ofNew(NoteSheet.FORM), new Typed());
    label.setId("trend-note-label");
    day.setId("trend-note-day");
    labelProblem.setId("trend-note-label-problem");
    dayProblem.setId("trend-note-day-problem");
    rebases.setId("trend-note-rebases");
    keep.setId("trend-note-keep");
    rebases.setText(messages.text("trend.notes.rebases"));
    rebases.setWrapText(true);
    rebases.setMinHeight(Region.USE_PREF_SIZE);
    keep.getStyleClass().add(Styles.ACCENT);
    keep.setDefaultButton(true);
    keep.setOnAction(_ -> save.run());
    label.textProperty().subscribe((_, _) -> typed());
    day.valueProperty().subscribe((_, _) -> typed());
    day.getEditor().textProperty().subscribe((_, _) -> typed());
    rebases.selectedProperty().subscribe((_, _) -> typed());
    getStyleClass().add("note-form");
    getChildren()
        .setAll(
            new DraftLine(frame, keeper, this::discard),
            named("trend.notes.label", label),
            label,
            labelProblem,
            named("trend.notes.day", day),
            day,
            dayProblem,
            rebases);
  }

  /// The button that saves; it is on where all is right.
  Button keep() {
    return keep;
  }

  /// The note in the form; empty where it is a new one.
  Optional<DatedNote> edited() {
    return Optional.ofNullable(edited);
  }

  /// What stands in the form, as the note it becomes; asked only where all is right.
  DatedNote note() {
    DatedNote before = edited;
    return new DatedNote(
        before == null ? 0 : before.id(),
        Objects.requireNonNull(day.getValue()),
        label.getText().strip(),
        rebases.isSelected());
  }

  DraftKeeper keeper() {
    return keeper;
  }

  /// Begins a note with nothing typed; what was typed before stays kept.
  void beginAnew() {
    keeper.keep();
    fill(null);
    keeper.begin(DraftSubject.ofNew(NoteSheet.FORM));
  }

  /// Begins with a note that is there or with a new one, and with what was typed about it.
  void begin(@Nullable DatedNote note) {
    keeper.keep();
    fill(note);
    DraftSubject subject =
        note == null
            ? DraftSubject.ofNew(NoteSheet.FORM)
            : DraftSubject.of(NoteSheet.FORM, note.id());
    keeper.begin(subject);
    frame.drafts().latest(subject).ifPresent(this::put);
  }

  /// Goes on with a draft; where its note is no longer there it is of a new one.
  void resume(KeptDraft draft, List<DatedNote> notes) {
    keeper.keep();
    fill(
        notes.stream()
            .filter(note -> note.id() == draft.subject().number())
            .findFirst()
            .orElse(null));
    put(draft);
  }

  private void put(KeptDraft draft) {
    filling = true;
    label.setText(draft.texts().getOrDefault(LABEL, ""));
    day.setValue(dayOf(draft));
    rebases.setSelected(Boolean.parseBoolean(draft.texts().getOrDefault(REBASES, "false")));
    filling = false;
    keeper.resume(draft);
    check();
  }

  private @Nullable LocalDate dayOf(KeptDraft draft) {
    try {
      return LocalDate.parse(draft.texts().getOrDefault(DAY, ""));
    } catch (DateTimeException noDay) {
      return day.getValue();
    }
  }

  private void fill(@Nullable DatedNote note) {
    filling = true;
    edited = note;
    label.setText(note == null ? "" : note.label());
    day.setValue(note == null ? today.get() : note.day());
    rebases.setSelected(note != null && note.rebases());
    keep.setText(messages.text(note == null ? "trend.notes.pin" : "trend.notes.save"));
    filling = false;
    check();
    label.requestFocus();
  }

  private void discard() {
    keeper.discard();
    fill(edited);
  }

  private void typed() {
    check();
    if (!filling) {
      keeper.changed();
    }
  }

  private void check() {
    int over = label.getText().strip().length() - DatedNote.LONGEST;
    boolean emptied = edited != null && label.getText().isBlank();
    labelProblem.setText(
        emptied
            ? messages.text("trend.notes.blank")
            : over > 0 ? messages.text("trend.notes.long", DatedNote.LONGEST, over) : "");
    boolean dayIsWrong = day.getValue() == null || !isDay(day.getEditor().getText());
    dayProblem.setText(
        dayIsWrong
            ? messages.text("trend.notes.noDay", day.getConverter().toString(today.get()))
            : "");
    keep.setDisable(dayIsWrong || !DatedNote.isLabel(label.getText().strip()));
  }

  // The field holds what is typed until it is taken over as a day.
  private boolean isDay(String text) {
    try {
      return text.isBlank() || day.getConverter().fromString(text) != null;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private Label named(String key, Control control) {
    Label name = new Label(messages.text(key));
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    return name;
  }

  private final class Typed implements Typing {
    @Override
    public Optional<Typing.Typed> typed() {
      DatedNote before = edited;
      String said = label.getText();
      boolean unchanged =
          before == null
              ? said.isBlank()
              : said.strip().equals(before.label())
                  && before.day().equals(day.getValue())
                  && before.rebases() == rebases.isSelected();
      LocalDate on = day.getValue();
      return unchanged
          ? Optional.empty()
          : Optional.of(
              new Typing.Typed(
                  said.strip(),
                  Map.of(
                      LABEL,
                      said,
                      DAY,
                      on == null ? "" : on.toString(),
                      REBASES,
                      Boolean.toString(rebases.isSelected()))));
    }

    @Override
    public void forget() {
      fill(edited);
    }
  }
}
