package touchstone.ui.trend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import touchstone.chart.Figure;
import touchstone.chart.MarkKey;
import touchstone.chart.Palette;
import touchstone.code.Code;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.trend.TrendScope;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.SavePlace;
import touchstone.ui.Screen;
import touchstone.ui.control.FigureView;

/// Ties the trend panel to its view model.
///
/// Long because the frame has many parts (scope, period, chips, tabs, faces, exports), each tied in
/// a few lines.
public final class TrendController implements Screen<Place.Trends> {
  private static final String STALE = "trend-stale";

  private final TrendViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final PictureSaver saver;
  private final NoteSheet noteSheet;
  @FXML private Parent root;
  @FXML private MenuButton views;
  @FXML private ToggleGroup reaches;
  @FXML private ToggleButton all;
  @FXML private ToggleButton segmentReach;
  @FXML private ToggleButton customerReach;
  @FXML private VBox segmentChoice;
  @FXML private ComboBox<Code> segment;
  @FXML private VBox customerChoice;
  @FXML private TextField customer;
  @FXML private ListView<CustomerLine> offered;
  @FXML private ComboBox<Integer> months;
  @FXML private DatePicker from;
  @FXML private DatePicker until;
  @FXML private DatePicker asOf;
  @FXML private MenuButton filters;
  @FXML private FlowPane chips;
  @FXML private FlowPane tabs;
  @FXML private FlowPane faces;
  @FXML private ComboBox<TrendPicture.Pick> pick;
  @FXML private VBox word;
  @FXML private Label wordTitle;
  @FXML private Label wordText;
  @FXML private Button wordAct;
  @FXML private VBox answer;
  @FXML private Label sentence;
  @FXML private Label others;
  @FXML private Label basis;
  @FXML private ToggleButton asTable;
  @FXML private Button rows;
  @FXML private MenuItem csv;
  @FXML private FigureView figure;
  @FXML private TableView<List<String>> table;
  @FXML private TitledPane how;
  @FXML private Label howText;

  public TrendController(
      TrendViewModel model, Frame frame, SavePlace savePlace, NoteSheet noteSheet) {
    this.noteSheet = noteSheet;
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.saver = new PictureSaver(frame, savePlace);
  }

  @FXML
  private void initialize() {
    new ScopeBar(model, messages)
        .bind(reaches, all, segmentReach, customerReach, segment, months, from, until);
    new KnownOn(model).bind(asOf);
    shows(segmentChoice, segmentReach);
    shows(customerChoice, customerReach);
    new CustomerSearch(customer, offered, model).bind(customerReach.selectedProperty());
    new QuestionBar(model, messages, filters, chips).bind();
    new TabBar(model, messages, tabs, faces, pick).bind();
    new ViewMenu(model, frame, views).bind();
    model.onNote(noteSheet::open);
    figure.setOnMarkOpened(this::open);
    model.onInteractions(filter -> frame.screens().go(new Place.Interactions(filter)));
    frame
        .appearance()
        .darkProperty()
        .subscribe(dark -> figure.setPalette(dark ? Palette.DARK : Palette.LIGHT));
    shows(table, asTable);
    figure.visibleProperty().bind(asTable.selectedProperty().not());
    figure.managedProperty().bind(figure.visibleProperty());
    model.stateProperty().subscribe(this::show);
    model.pictureProperty().subscribe(this::show);
    model.questionProperty().subscribe(_ -> showHow());
    model
        .staleProperty()
        .subscribe(
            stale -> {
              answer.getStyleClass().remove(STALE);
              if (stale) {
                answer.getStyleClass().add(STALE);
              }
            });
    PeopleSheet people = new PeopleSheet(frame);
    model.foundProperty().subscribe(found -> found.ifPresent(people::show));
    model.onFailure(frame.failures()::show);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("trend.title");
  }

  @Override
  public void shown(Place.Trends place) {
    model.open(place.scope() instanceof CustomerId one ? new TrendScope.One(one) : place.scope());
  }

  @Override
  public void hidden() {
    model.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(figure);
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.ofView("trend.table", Menus.VIEW, asTable::fire).key("Shortcut+T"));
    commands.add(
        Command.ofView("trend.next", Menus.VIEW, () -> model.step(1)).key("Shortcut+Page_Down"));
    commands.add(
        Command.ofView("trend.previous", Menus.VIEW, () -> model.step(-1)).key("Shortcut+Page_Up"));
    int number = 1;
    for (TrendTab tab : model.tabs()) {
      String name = messages.text("trend.tab." + tab.id());
      commands.add(
          Command.ofView("trend.tab" + number, Menus.VIEW, () -> model.show(tab))
              .named(() -> Optional.of(messages.text("trend.tab.command", name)))
              .key("Alt+" + number++));
    }
    commands.add(Command.ofView("trend.rows", Menus.VIEW, this::showRows));
    commands.add(
        Command.ofView("trend.asOf", Menus.VIEW, asOf::requestFocus).key("Shortcut+Alt+W"));
    commands.add(Command.ofView("trend.how", Menus.VIEW, this::explain));
    commands.add(
        Command.ofView("trend.view", Menus.VIEW, () -> new ViewMenu(model, frame, views).save()));
    commands.add(
        Command.ofView(
            "trend.clear",
            Menus.VIEW,
            () -> new QuestionBar(model, messages, filters, chips).clear()));
    commands.add(Command.ofView("trend.note", Menus.EDIT, this::notes).key("Shortcut+Alt+N"));
    commands.add(Command.ofView("trend.copy", Menus.EDIT, this::copy).key("Shortcut+Shift+C"));
    commands.add(
        Command.ofView("trend.csv", Menus.FILE, this::csv)
            .key("Shortcut+P")
            .refusedWhen(
                () -> report().isEmpty() ? Optional.of("trend.csv.refused") : Optional.empty()));
    commands.add(Command.ofView("trend.png", Menus.FILE, this::largePng));
    commands.add(Command.ofView("trend.svg", Menus.FILE, this::svg));
    return commands;
  }

  @FXML
  private void copy() {
    Figure now = figure.getFigure();
    if (now != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(now.table().tabSeparated());
      Clipboard.getSystemClipboard().setContent(content);
      frame.notices().say("trend.copied");
    }
  }

  /// Pins notes on dates.
  @FXML
  private void notes() {
    noteSheet.open();
  }

  @FXML
  private void csv() {
    report().ifPresent(report -> frame.screens().go(new Place.Reports(report)));
  }

  @FXML
  private void png() {
    png(1);
  }

  @FXML
  private void largePng() {
    png(2);
  }

  @FXML
  private void svg() {
    exported()
        .ifPresent(
            one ->
                saver.save(
                    figure,
                    fileName(),
                    "svg",
                    () -> figure.picture().svg(one).getBytes(StandardCharsets.UTF_8)));
  }

  /// Opens what the mark chosen in the figure counts.
  @FXML
  private void showRows() {
    figure.selectedTarget().ifPresent(target -> open(target.key()));
  }

  private void open(MarkKey mark) {
    if (model.isKnownThen() && !(mark instanceof TrendMark(Rows.Note _))) {
      frame.notices().say("trend.asOf.rows");
    } else {
      model.openRows(mark);
    }
  }

  @FXML
  private void act() {
    switch (model.stateProperty().get()) {
      case FAILED -> model.answer();
      case NEEDS_MANY -> model.reach(Reach.ALL);
      case EMPTY, LOADING, UNCHOSEN, READY -> {
        if (model.chips().isEmpty()) {
          frame.commands().find("log.interaction").ifPresent(frame.commands()::run);
        } else {
          new QuestionBar(model, messages, filters, chips).clear();
        }
      }
    }
  }

  private void png(int scale) {
    exported()
        .ifPresent(
            one -> saver.save(figure, fileName(), "png", () -> figure.picture().png(one, scale)));
  }

  private void explain() {
    how.setExpanded(true);
    how.requestFocus();
  }

  private Optional<touchstone.report.Report> report() {
    return model.pictureProperty().get().flatMap(TrendPicture::report);
  }

  /// The figure as it leaves the house.
  private Optional<Figure> exported() {
    return model
        .pictureProperty()
        .get()
        .map(now -> ReportFigures.footed(now, frame.product(), messages));
  }

  private String fileName() {
    TrendQuestion now = model.questionProperty().get();
    return now.tab() + "-" + now.face();
  }

  private void show(TrendState state) {
    boolean ready = state == TrendState.READY;
    boolean narrowed = state == TrendState.EMPTY && !model.chips().isEmpty();
    shows(answer, ready);
    shows(word, !ready);
    wordTitle.setText(
        messages.text(
            switch (state) {
              case LOADING -> "trend.loading";
              case UNCHOSEN -> "trend.unchosen";
              case EMPTY, READY -> narrowed ? "trend.nothing.title" : model.tab().emptyTitle();
              case NEEDS_MANY -> "trend.many.title";
              case FAILED -> "trend.failed";
            }));
    wordText.setText(
        switch (state) {
          case EMPTY ->
              messages.text(
                  narrowed ? "trend.nothing.text" : "trend.empty.text." + model.tab().id());
          case NEEDS_MANY -> messages.text("trend.many.text");
          case LOADING, UNCHOSEN, READY, FAILED -> "";
        });
    wordAct.setText(
        messages.text(
            switch (state) {
              case FAILED -> "trend.failed.again";
              case NEEDS_MANY -> "trend.many.act";
              case LOADING, UNCHOSEN, EMPTY, READY ->
                  narrowed ? "trend.nothing.act" : "trend.empty.log";
            }));
    boolean acts =
        state == TrendState.FAILED
            || state == TrendState.NEEDS_MANY
            || narrowed
            || (state == TrendState.EMPTY && frame.commands().find("log.interaction").isPresent());
    shows(wordAct, acts);
  }

  private void show(Optional<TrendPicture> picture) {
    figure.setFigure(picture.map(TrendPicture::figure).orElse(null));
    sentence.setText(picture.map(TrendPicture::sentence).orElse(""));
    others.setText(picture.map(TrendPicture::others).orElse(""));
    shows(others, !others.getText().isEmpty());
    basis.setText(picture.map(TrendPicture::basis).orElse(""));
    picture.map(now -> now.figure().table()).ifPresent(values -> TableFill.fill(table, values));
    boolean some = picture.map(now -> !now.figure().panels().isEmpty()).orElse(false);
    rows.setDisable(!some);
    csv.setDisable(report().isEmpty());
  }

  private void showHow() {
    TrendQuestion now = model.questionProperty().get();
    howText.setText(
        Stream.of(
                Optional.of(messages.text("trend.how.text." + now.tab())),
                messages.find("trend.how.face." + now.face()),
                Optional.of(messages.text("trend.how.caveat")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n\n")));
  }

  private static void shows(Region part, ToggleButton chosen) {
    part.visibleProperty().bind(chosen.selectedProperty());
    part.managedProperty().bind(part.visibleProperty());
  }

  private static void shows(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
