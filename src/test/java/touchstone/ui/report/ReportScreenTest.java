package touchstone.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.chart.PngImage;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.report.Report;
import touchstone.setting.Theme;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.Asked;
import touchstone.trend.MadeUpStore;
import touchstone.trend.SideBySide;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;
import touchstone.ui.Frame;
import touchstone.ui.MainWindow;
import touchstone.ui.Place;

class ReportScreenTest extends FxRobot {
  @TempDir Path folder;
  private Wiring wiring;
  private Frame frame;
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Directories directories = Directories.within(folder).create();
    try (Books books = new Books(directories.data())) {
      MadeUpStore.fill(books, 21, 90);
    }
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT));
    stage = onWindow(Stage::new);
    WindowWiring windows = onWindow(() -> new WindowWiring(wiring));
    frame = windows.frame();
    window = onWindow(() -> windows.window(stage, () -> {}));
    onWindow(
        () -> {
          window.show();
          stage.setWidth(1180);
          stage.setHeight(760);
          frame.screens().go(new Place.Reports(null));
          return true;
        });
    rowsShown();
  }

  @AfterEach
  void close() throws Exception {
    onWindow(
        () -> {
          window.close();
          return true;
        });
    wiring.close();
  }

  @Test
  void every_kind_shows_its_rows_and_a_filter_from_elsewhere_is_taken_over() throws Exception {
    look("report-light");
    for (Report.Kind kind : Report.Kind.values()) {
      onWindow(
          () -> {
            lookup(".report-kinds")
                .queryListView()
                .getSelectionModel()
                .select(List.of(Report.Kind.values()).indexOf(kind));
            return true;
          });
      if (kind != Report.Kind.TIMELINE) {
        rowsShown();
      }
      look("report-" + kind.id());
    }
    onWindow(
        () -> {
          InteractionFilter critical =
              InteractionFilter.ALL.withTypes(Set.of(InteractionType.CRITICAL));
          frame.screens().go(new Place.Reports(new Report.Interactions(critical)));
          return true;
        });
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            lookup(".report-words")
                .queryAs(Label.class)
                .getText()
                .endsWith("— critical interactions"));
    dress(Theme.DARK, 200);
    look("report-large-dark");
  }

  @Test
  void what_is_compared_and_from_which_event_is_chosen_as_on_the_command_line() throws Exception {
    choose(Report.Kind.COMPARE);
    shown(cell("part", "group"), cell("measure", "rates"), cell("by", "segments"));
    assertThat(onWindow(() -> box("how").getValue())).isEqualTo(SideBySide.USUAL);
    assertThat(visible("#report-event")).isFalse();
    set("measure", Report.Measure.RETENTION);
    set("how", new SideBySide(SideBySide.By.START_YEARS, true, List.of()));
    shown(cell("measure", "retention"), cell("by", "start_years"));
    set("how", onWindow(() -> box("how").getItems().getLast()));
    shown(cell("measure", "retention"), cell("by", "segments"));
    look("report-compare-chosen");
    dress(Theme.DARK, 100);
    look("report-compare-chosen-dark");
    dress(Theme.DARK, 200);
    look("report-compare-chosen-large-dark");
    dress(Theme.LIGHT, 100);
    choose(Report.Kind.AFTER);
    shown(cell("event", "first_incident"));
    assertThat(visible("#report-measure")).isFalse();
    set("event", AlignedLifecycle.Event.BREAK_EVEN);
    nobodyShown();
    choose(Report.Kind.CONTROL);
    set("by", Grouping.CHANNEL);
    set("period", Period.MONTH);
    shown(cell("group_by", "channel"));
    onWindow(
        () -> {
          Report.After preset =
              new Report.After(
                  Asked.everyone(LocalDate.of(2026, 11, 1)), AlignedLifecycle.Event.BREAK_EVEN);
          frame.screens().go(new Place.Reports(preset));
          return true;
        });
    nobodyShown();
    assertThat(onWindow(() -> box("event").getValue()))
        .isEqualTo(AlignedLifecycle.Event.BREAK_EVEN);
  }

  private record Cell(String column, String text) {}

  private static Cell cell(String column, String text) {
    return new Cell(column, text);
  }

  private void choose(Report.Kind kind) throws Exception {
    onWindow(
        () -> {
          lookup(".report-kinds")
              .queryListView()
              .getSelectionModel()
              .select(List.of(Report.Kind.values()).indexOf(kind));
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Object> box(String id) {
    return lookup("#report-" + id).queryAs(ComboBox.class);
  }

  private boolean visible(String id) throws Exception {
    return onWindow(() -> lookup(id).query().getParent().isVisible());
  }

  private void set(String id, Object value) throws Exception {
    onWindow(
        () -> {
          box(id).setValue(value);
          return true;
        });
  }

  /// Waits until the first row shown has these texts.
  private void shown(Cell... cells) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> onWindow(() -> Stream.of(cells).allMatch(this::shows)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Nothing is paid back in the made-up store.
  private void nobodyShown() throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            onWindow(
                () ->
                    lookup(".report-body .table-view")
                        .queryAs(TableView.class)
                        .getItems()
                        .isEmpty()));
  }

  private boolean shows(Cell cell) {
    TableView<?> table = lookup(".report-body .table-view").queryAs(TableView.class);
    return !table.getItems().isEmpty()
        && table.getColumns().stream()
            .filter(column -> column.getText().equals(cell.column()))
            .anyMatch(column -> cell.text().equals(column.getCellData(0)));
  }

  private void rowsShown() throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            lookup(".report-body .table-view")
                .tryQueryAs(TableView.class)
                .filter(table -> !table.getItems().isEmpty())
                .isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void dress(Theme theme, int text) throws Exception {
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(theme).withTextSize(text));
          stage.setWidth(text > 100 ? 1000 : 1180);
          return true;
        });
  }

  private void look(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    try {
      Path looks = Files.createDirectories(Path.of("target", "looks"));
      Files.write(looks.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(10, TimeUnit.SECONDS);
  }
}
