package touchstone.ui.trend;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Logbook;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.WrappingCell;

/// Pins notes on dates: a form, and under it the list of those there are. Enter puts a note of the
/// list into the form, Delete takes it off; undo brings it back. What is typed is kept as a draft.
public final class NoteSheet {
  /// The name of this form among the drafts.
  public static final String FORM = "note";

  private final Frame frame;
  private final Messages messages;
  private final DatedNoteStore store;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket reading;
  private final NoteForm form;
  private final ListView<DatedNote> list = new ListView<>();

  public NoteSheet(Frame frame, DatedNoteStore store, Logbook logbook) {
    this.frame = frame;
    this.messages = frame.messages();
    this.store = store;
    this.logbook = logbook;
    this.deeds = new Deeds(frame, logbook);
    this.reading = frame.background().ticket();
    this.form = new NoteForm(frame, logbook::today, this::save);
    list();
  }

  /// Opens the form for a new note.
  void open() {
    open(null);
  }

  /// Opens the form with a note in it, or for a new one where none is given.
  void open(@Nullable DatedNote note) {
    peek();
    form.begin(note);
    read();
  }

  /// Opens the form with what was typed before.
  public void resume(KeptDraft draft) {
    peek();
    form.beginAnew();
    reading.read(
        store::all,
        notes -> {
          show(notes);
          form.resume(draft, notes);
        },
        frame.failures()::show);
  }

  private void peek() {
    ScrollPane sheet = sheet();
    frame.panels().peek(messages.text("trend.notes"), sheet, this::closed);
    // What stands in it takes the focus only once it is made.
    sheet.applyCss();
  }

  private void closed() {
    reading.cancel();
    form.keeper().keep();
  }

  private ScrollPane sheet() {
    Label about = new Label(messages.text("trend.notes.about"));
    about.getStyleClass().add(Styles.MUTED);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    Button fresh = button("trend.notes.new", form::beginAnew);
    FlowPane acts = new FlowPane(form.keep(), fresh);
    acts.getStyleClass().add("trend-acts");
    Button edit = button("trend.notes.edit", this::editChosen);
    Button remove = button("trend.notes.remove", this::removeChosen);
    edit.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    remove.disableProperty().bind(edit.disableProperty());
    FlowPane chosen = new FlowPane(edit, remove);
    chosen.getStyleClass().add("trend-acts");
    VBox box = new VBox(about, form, acts, list, chosen);
    box.getStyleClass().add("peek");
    VBox.setVgrow(list, Priority.ALWAYS);
    box.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("plain");
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(messages.text("trend.notes"));
    return scroll;
  }

  private void list() {
    list.setId("trend-notes");
    list.setAccessibleText(messages.text("trend.notes.list"));
    list.setPlaceholder(new Label(messages.text("trend.notes.none")));
    list.getStyleClass().add("note-list");
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

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.text(key));
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void editChosen() {
    DatedNote chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      form.begin(chosen);
    }
  }

  private void removeChosen() {
    DatedNote chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      boolean inForm = form.edited().filter(chosen::equals).isPresent();
      act(
          () -> {
            logbook.remove(chosen);
            return true;
          },
          inForm ? form::beginAnew : () -> {},
          "trend.notes.removed",
          chosen);
    }
  }

  private void save() {
    Optional<DatedNote> before = form.edited();
    DatedNote note = form.note();
    act(
        form.keeper()
            .saving(
                () -> {
                  if (before.isEmpty()) {
                    logbook.note(note.day(), note.label(), note.rebases());
                  } else {
                    logbook.change(note);
                  }
                  return true;
                },
                _ -> true),
        () -> {
          form.keeper().saved();
          form.beginAnew();
        },
        before.isEmpty() ? "trend.notes.pinned" : "trend.notes.saved",
        note);
  }

  private void act(Callable<Boolean> act, Runnable then, String said, DatedNote note) {
    deeds.act(
        act,
        _ -> {
          then.run();
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

  private final class Line extends WrappingCell<DatedNote> {
    private final Label words = new Label();

    Line() {
      words.setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable DatedNote note, boolean empty) {
      super.updateItem(note, empty);
      words.setText(
          note == null || empty
              ? ""
              : messages.text(
                  note.rebases() ? "trend.notes.line.rebases" : "trend.notes.line",
                  frame.formats().day(note.day()),
                  OneLine.of(note.label())));
      setGraphic(note == null || empty ? null : words);
      setAccessibleText(words.getText());
    }
  }
}
