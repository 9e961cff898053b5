package touchstone.ui.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.report.CsvColumn;
import touchstone.report.Report;
import touchstone.task.Job;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.SavePlace;
import touchstone.ui.SavedNotice;
import touchstone.ui.Screen;

/// Ties the reports to their view model.
public final class ReportController implements Screen<Place.Reports> {
  private final ReportViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final SavePlace savePlace;
  private final SavedNotice savedNotice;
  private @Nullable Job job;
  @FXML private Parent root;
  @FXML private ListView<Report.Kind> kinds;
  @FXML private Label about;
  @FXML private FlowPane choices;
  @FXML private VBox customerChoice;
  @FXML private VBox typeChoice;
  @FXML private ComboBox<Code> type;
  @FXML private VBox channelChoice;
  @FXML private ComboBox<Code> channel;
  @FXML private TextField customer;
  @FXML private VBox fromChoice;
  @FXML private DatePicker from;
  @FXML private VBox toChoice;
  @FXML private Label toName;
  @FXML private DatePicker to;
  @FXML private DatePicker asOf;
  @FXML private FlowPane since;
  @FXML private Label words;
  @FXML private Label above;
  @FXML private TableView<List<String>> table;
  @FXML private ToggleGroup profiles;
  @FXML private ToggleButton excel;
  @FXML private ToggleButton data;
  @FXML private Label profileAbout;
  @FXML private Button save;
  @FXML private Button copy;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;

  public ReportController(ReportViewModel model, Frame frame, SavePlace savePlace) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.savePlace = savePlace;
    this.savedNotice = new SavedNotice(frame);
  }

  @FXML
  private void initialize() {
    kinds.getItems().setAll(Report.Kind.values());
    kinds.setCellFactory(_ -> new KindCell());
    model.kindProperty().subscribe(kind -> kinds.getSelectionModel().select(kind));
    model.kindProperty().subscribe(kind -> kinds.scrollTo(kind));
    kinds
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            kind -> {
              if (kind != null) {
                model.kindProperty().set(kind);
              }
            });
    new ParticularsBar(model, messages).into(choices);
    model.kindProperty().subscribe(this::show);
    model.particularsProperty().subscribe(_ -> show(model.kindProperty().get()));
    name(type);
    type.setItems(model.types());
    type.valueProperty().bindBidirectional(model.typeProperty());
    name(channel);
    channel.setItems(model.channels());
    channel.valueProperty().bindBidirectional(model.channelProperty());
    customer.textProperty().bindBidirectional(model.customerProperty());
    from.valueProperty().bindBidirectional(model.fromProperty());
    to.valueProperty().bindBidirectional(model.toProperty());
    new AsOfBar(model, frame).into(asOf, since);
    profile(excel, true);
    profile(data, false);
    model.excelProperty().subscribe(this::showProfile);
    model.previewProperty().subscribe(this::show);
    model.stateProperty().subscribe(_ -> show(model.previewProperty().get()));
    model.onFailure(frame.failures()::show);
    frame.background().watchJobs(this::moved);
    show((Job) null);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("report.title");
  }

  @Override
  public void shown(Place.Reports place) {
    model.open(place.preset() instanceof Report report ? report : null);
  }

  @Override
  public void hidden() {
    model.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(kinds);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("report.save", Menus.FILE, this::save)
            .key("Shortcut+P")
            .key("Shortcut+S")
            .refusedWhen(() -> save.isDisabled() ? Optional.of("report.noRows") : Optional.empty()),
        Command.ofView("report.copy", Menus.EDIT, this::copy).key("Shortcut+Shift+C"));
  }

  @FXML
  private void save() {
    model.suggestName(name -> savePlace.choose(save, name).ifPresent(this::saveTo));
  }

  private void saveTo(Path target) {
    String name = messages.text("report.job", String.valueOf(target.getFileName()));
    job = model.save(name, target, savedNotice::say);
    show(job);
  }

  @FXML
  private void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  @FXML
  private void clear() {
    model.clear();
  }

  @FXML
  private void copy() {
    model
        .previewProperty()
        .get()
        .ifPresent(
            shown -> {
              List<List<String>> lines = new ArrayList<>();
              lines.add(shown.columns().stream().map(CsvColumn::name).toList());
              lines.addAll(shown.first());
              ClipboardContent content = new ClipboardContent();
              content.putString(
                  lines.stream()
                      .map(line -> String.join("\t", line.stream().map(Cells::oneLine).toList()))
                      .collect(Collectors.joining("\n")));
              Clipboard.getSystemClipboard().setContent(content);
              frame.notices().say("report.copied", shown.first().size());
            });
  }

  private void show(Report.Kind kind) {
    about.setText(messages.text("report.kind." + kind.id() + ".about"));
    boolean rows = kind == Report.Kind.INTERACTIONS || kind == Report.Kind.INCIDENTS;
    boolean trend = kind.isTrend();
    boolean narrowed = model.particularsProperty().get().isNarrowed(kind);
    visible(typeChoice, narrowed);
    visible(channelChoice, narrowed);
    visible(customerChoice, kind.isOfOne());
    visible(fromChoice, rows);
    visible(toChoice, rows || trend);
    toName.setText(messages.text(trend ? "report.until" : "report.to"));
    customer.setPromptText(
        messages.text(
            kind == Report.Kind.CUSTOMERS ? "report.customer.search" : "report.customer.prompt"));
  }

  private void showProfile(boolean spreadsheet) {
    profiles.selectToggle(spreadsheet ? excel : data);
    profileAbout.setText(
        messages.text(spreadsheet ? "report.profile.excel.about" : "report.profile.data.about"));
  }

  private void show(Optional<ReportPreview> preview) {
    words.setText(
        preview
            .map(ReportPreview::words)
            .orElseGet(
                () ->
                    messages.text(
                        switch (model.stateProperty().get()) {
                          case LOADING, READY -> "report.loading";
                          case UNCHOSEN -> "report.unchosen";
                          case FAILED -> "report.failed";
                        })));
    int shown = preview.map(now -> now.first().size()).orElse(0);
    above.setText(
        preview.isEmpty()
            ? ""
            : shown == 0 ? messages.text("report.none") : messages.text("report.preview", shown));
    table.setVisible(shown > 0);
    save.setDisable(preview.isEmpty());
    copy.setDisable(shown == 0);
    Cells.fill(
        table,
        preview.map(ReportPreview::columns).orElse(List.of()),
        preview.map(ReportPreview::first).orElse(List.of()));
  }

  private void moved(Job moving) {
    if (moving == job) {
      show(moving);
    }
  }

  private void show(@Nullable Job now) {
    boolean running = now != null && !now.ended();
    visible(progress, running);
    bar.setProgress(now == null ? 0 : now.fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS));
  }

  private void profile(ToggleButton button, boolean spreadsheet) {
    button.setOnAction(
        _ -> {
          model.excelProperty().set(spreadsheet);
          showProfile(spreadsheet);
        });
  }

  private static void name(ComboBox<Code> box) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Code code) {
            return code == null ? "" : code.label();
          }

          @Override
          public @Nullable Code fromString(String text) {
            return null;
          }
        });
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  /// A kind by its name.
  private final class KindCell extends ListCell<Report.Kind> {
    @Override
    protected void updateItem(Report.@Nullable Kind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(kind == null || empty ? null : messages.text("report.kind." + kind.id()));
    }
  }
}
