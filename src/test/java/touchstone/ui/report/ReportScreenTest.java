package touchstone.ui.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
import touchstone.trend.MadeUpStore;
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
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(Theme.DARK).withTextSize(200));
          stage.setWidth(1000);
          return true;
        });
    look("report-large-dark");
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
