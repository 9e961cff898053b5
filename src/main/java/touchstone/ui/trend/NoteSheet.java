package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.logbook.Logbook;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// Pins notes on dates: a form, and under it the list of those there are. Enter puts a note of the
/// list into the form, Delete takes it off; undo brings it back.
public final class NoteSheet {
  private final Frame frame;
  private final Messages messages;
  private final DatedNoteStore store;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket reading;
  private final TextField label = new TextField();
  private final DatePicker day = new DatePicker();
  private final CheckBox rebases = new CheckBox();
  private final Button keep = new Button();
  private final ListView<DatedNote> list = new ListView<>();
  private @Nullable DatedNote edited;

  public NoteSheet(Frame frame, DatedNoteStore store, Logbook logbook) {
    this.frame = frame;
    this.messages = frame.messages();
    this.store = store;
    this.logbook = logbook;
    this.deeds = new Deeds(frame, logbook);
    this.reading = frame.background().ticket();
    form();
    list();
  }

  /// Opens the form for a new note.
  void open() {
    open(null);
  }

  /// Opens the form with a note in it, or for a new one where none is given.
  void open(@Nullable DatedNote note) {
    frame.panels().peek(messages.text("trend.notes"), sheet(), reading::cancel);
    begin(note);
    read();
  }

  private VBox sheet() {
    Label about = new Label(messages.text("trend.notes.about"));
    about.getStyleClass().add(Styles.MUTED);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    Button fresh = button("trend.notes.new", () -> begin(null));
    FlowPane acts = new FlowPane(keep, fresh);
    acts.getStyleClass().add("trend-acts");
    Button edit = button("trend.notes.edit", this::editChosen);
    Button remove = button("trend.notes.remove", this::removeChosen);
    edit.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    remove.disableProperty().bind(edit.disableProperty());
    FlowPane chosen = new FlowPane(edit, remove);
    chosen.getStyleClass().add("trend-acts");
    VBox box =
        new VBox(
            about,
            named("trend.notes.label", label),
            label,
            named("trend.notes.day", day),
            day,
            rebases,
            acts,
            list,
            chosen);
    box.getStyleClass().add("peek");
    VBox.setVgrow(list, Priority.ALWAYS);
    return box;
  }

  private void form() {
    label.setId("trend-note-label");
    day.setId("trend-note-day");
    rebases.setId("trend-note-rebases");
    keep.setId("trend-note-keep");
    rebases.setText(messages.text("trend.notes.rebases"));
    rebases.setWrapText(true);
    rebases.setMinHeight(Region.USE_PREF_SIZE);
    keep.getStyleClass().add(Styles.ACCENT);
    keep.setDefaultButton(true);
    keep.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> day.getValue() == null || !DatedNote.isLabel(label.getText().strip()),
                label.textProperty(),
                day.valueProperty()));
    keep.setOnAction(_ -> save());
  }

  private void list() {
    list.setId("trend-notes");
    list.setAccessibleText(messages.text("trend.notes.list"));
    list.setPlaceholder(new Label(messages.text("trend.notes.none")));
    list.setCellFactory(_ -> new Line());
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            editChosen();
          }
        });
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            editChosen();
          } else if (key.getCode() == KeyCode.DELETE) {
            key.consume();
            removeChosen();
          }
        });
  }

  private Label named(String key, javafx.scene.control.Control control) {
    Label name = new Label(messages.text(key));
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    return name;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.text(key));
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Puts a note into the form; a new one for today where none is given.
  private void begin(@Nullable DatedNote note) {
    edited = note;
    label.setText(note == null ? "" : note.label());
    day.setValue(note == null ? logbook.today() : note.day());
    rebases.setSelected(note != null && note.rebases());
    keep.setText(messages.text(note == null ? "trend.notes.pin" : "trend.notes.save"));
    label.requestFocus();
  }

  private void editChosen() {
    DatedNote chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      begin(chosen);
    }
  }

  private void removeChosen() {
    DatedNote chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      act(() -> logbook.remove(chosen), "trend.notes.removed", chosen);
    }
  }

  private void save() {
    DatedNote before = edited;
    String said = label.getText().strip();
    LocalDate on = Objects.requireNonNull(day.getValue());
    boolean anew = rebases.isSelected();
    DatedNote note = new DatedNote(before == null ? 0 : before.id(), on, said, anew);
    act(
        () -> {
          if (before == null) {
            logbook.note(on, said, anew);
          } else {
            logbook.change(note);
          }
        },
        before == null ? "trend.notes.pinned" : "trend.notes.saved",
        note);
  }

  private void act(Runnable act, String said, DatedNote note) {
    deeds.act(
        () -> {
          act.run();
          return true;
        },
        _ -> {
          begin(null);
          read();
        },
        said,
        OneLine.of(note.label()),
        frame.formats().day(note.day()));
  }

  private void read() {
    reading.read(store::all, this::show, frame.failures()::show);
  }

  private void show(List<DatedNote> notes) {
    list.getItems().setAll(notes.reversed());
  }

  private final class Line extends ListCell<DatedNote> {
    @Override
    protected void updateItem(@Nullable DatedNote note, boolean empty) {
      super.updateItem(note, empty);
      setText(
          note == null || empty
              ? null
              : messages.text(
                  note.rebases() ? "trend.notes.line.rebases" : "trend.notes.line",
                  frame.formats().day(note.day()),
                  OneLine.of(note.label())));
    }
  }
}
