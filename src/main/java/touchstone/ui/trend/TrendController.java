package touchstone.ui.trend;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.Palette;
import touchstone.chart.SvgPainter;
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
public final class TrendController implements Screen<Place.Trends> {
  private static final List<Integer> MONTHS = List.of(6, 12, 24, 36, TrendViewModel.EVERY_MONTH);

  private final TrendViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final PictureSaver saver;
  @FXML private Parent root;
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
  @FXML private DatePicker until;
  @FXML private HBox measureChoice;
  @FXML private ToggleGroup measures;
  @FXML private ToggleButton rates;
  @FXML private ToggleButton counts;
  @FXML private VBox word;
  @FXML private Label wordTitle;
  @FXML private Label wordText;
  @FXML private Button wordAct;
  @FXML private VBox answer;
  @FXML private Label sentence;
  @FXML private Label others;
  @FXML private Label basis;
  @FXML private ToggleButton asTable;
  @FXML private FigureView figure;
  @FXML private TableView<List<String>> table;

  public TrendController(TrendViewModel model, Frame frame, SavePlace savePlace) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.saver = new PictureSaver(frame, savePlace);
  }

  @FXML
  private void initialize() {
    bindScope();
    Choices.name(months, this::monthsName);
    months.getItems().setAll(MONTHS);
    months.valueProperty().bindBidirectional(model.monthsProperty());
    until.valueProperty().bindBidirectional(model.untilProperty());
    Choices.bind(
        measures, rates, model.countsProperty().not(), () -> model.countsProperty().set(false));
    Choices.bind(measures, counts, model.countsProperty(), () -> model.countsProperty().set(true));
    measureChoice.disableProperty().bind(customerReach.selectedProperty());
    figure.setOnMarkOpened(
        mark ->
            model
                .interactionsOf(mark)
                .ifPresent(filter -> frame.screens().go(new Place.Interactions(filter))));
    frame
        .appearance()
        .darkProperty()
        .subscribe(dark -> figure.setPalette(dark ? Palette.DARK : Palette.LIGHT));
    shows(table, asTable);
    figure.visibleProperty().bind(asTable.selectedProperty().not());
    figure.managedProperty().bind(figure.visibleProperty());
    model.stateProperty().subscribe(this::show);
    model.pictureProperty().subscribe(this::show);
    model.onFailure(frame.failures()::show);
  }

  private void bindScope() {
    Choices.bind(reaches, all, model.reachProperty(), Reach.ALL);
    Choices.bind(reaches, segmentReach, model.reachProperty(), Reach.SEGMENT);
    Choices.bind(reaches, customerReach, model.reachProperty(), Reach.CUSTOMER);
    shows(segmentChoice, segmentReach);
    shows(customerChoice, customerReach);
    Choices.name(segment, Code::label);
    segment.setItems(model.segments());
    segment.valueProperty().bindBidirectional(model.segmentProperty());
    new CustomerSearch(customer, offered, model).bind(customerReach.selectedProperty());
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
    model.open(
        switch (place.scope()) {
          case TrendScope scope -> scope;
          case CustomerId one -> new TrendScope.One(one);
          case null, default -> null;
        });
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
    return List.of(
        Command.ofView("trend.table", Menus.VIEW, asTable::fire).key("Shortcut+T"),
        Command.ofView("trend.copy", Menus.EDIT, this::copy).key("Shortcut+Shift+C"),
        Command.ofView("trend.csv", Menus.FILE, this::csv).key("Shortcut+P"),
        Command.ofView("trend.png", Menus.FILE, this::largePng),
        Command.ofView("trend.svg", Menus.FILE, this::svg));
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

  @FXML
  private void csv() {
    model.report().ifPresent(report -> frame.screens().go(new Place.Reports(report)));
  }

  @FXML
  private void png() {
    saver.save(figure, "png", () -> figure.snapshotPng(1));
  }

  @FXML
  private void largePng() {
    saver.save(figure, "png", () -> figure.snapshotPng(2));
  }

  @FXML
  private void svg() {
    Figure now = figure.getFigure();
    if (now != null) {
      figure
          .place(figure.getWidth(), figure.getHeight())
          .map(placed -> SvgPainter.svg(placed, now.title(), now.spoken(), Palette.LIGHT))
          .ifPresent(svg -> saver.save(figure, "svg", () -> svg.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @FXML
  private void act() {
    if (model.stateProperty().get() == TrendState.FAILED) {
      model.ask();
    } else {
      frame.commands().find("log.new").ifPresent(frame.commands()::run);
    }
  }

  private void show(TrendState state) {
    boolean ready = state == TrendState.READY;
    boolean failed = state == TrendState.FAILED;
    boolean empty = state == TrendState.EMPTY;
    answer.setVisible(ready);
    answer.setManaged(ready);
    word.setVisible(!ready);
    word.setManaged(!ready);
    wordTitle.setText(
        messages.text(
            switch (state) {
              case LOADING -> "trend.loading";
              case UNCHOSEN -> "trend.unchosen";
              case EMPTY, READY -> "trend.empty.title";
              case FAILED -> "trend.failed";
            }));
    wordText.setText(empty ? messages.text("trend.empty.text") : "");
    wordAct.setText(messages.text(failed ? "trend.failed.again" : "trend.empty.log"));
    wordAct.setVisible(failed || (empty && frame.commands().find("log.new").isPresent()));
  }

  private void show(Optional<TrendPicture> picture) {
    figure.setFigure(picture.map(TrendPicture::figure).orElse(null));
    sentence.setText(picture.map(TrendPicture::sentence).orElse(""));
    others.setText(picture.map(TrendPicture::others).orElse(""));
    others.setVisible(!others.getText().isEmpty());
    others.setManaged(others.isVisible());
    basis.setText(picture.map(TrendPicture::basis).orElse(""));
    picture.map(now -> now.figure().table()).ifPresent(this::fill);
  }

  private void fill(FigureTable values) {
    table
        .getColumns()
        .setAll(
            IntStream.range(0, values.header().size())
                .mapToObj(i -> column(values.header().get(i), row -> row.get(i)))
                .toList());
    table.getItems().setAll(values.rows());
  }

  private static TableColumn<List<String>, String> column(
      String name, Function<List<String>, String> cell) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())).getReadOnlyProperty());
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private String monthsName(@Nullable Integer value) {
    return value == null || value == TrendViewModel.EVERY_MONTH
        ? messages.text("trend.months.all")
        : messages.text("trend.months.first", value);
  }

  private static void shows(Region part, ToggleButton chosen) {
    part.visibleProperty().bind(chosen.selectedProperty());
    part.managedProperty().bind(part.visibleProperty());
  }
}
