package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.chart.Figure;
import touchstone.chart.Mark;
import touchstone.chart.PngImage;
import touchstone.demo.DemoCompany;
import touchstone.host.Directories;
import touchstone.logbook.Books;
import touchstone.note.DatedNoteStore;
import touchstone.setting.Theme;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.ui.MainWindow;
import touchstone.ui.Place;
import touchstone.ui.control.FigureView;

/// Pictures of every face of every tab over the demo, to be looked at: `target/looks/tab-*.png`.
class TrendLookTest extends FxRobot {
  @TempDir Path folder;
  private Wiring wiring;
  private WindowWiring windows;
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Directories directories = Directories.within(folder).create();
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
    new DemoCompany(wiring.database(), wiring.logbook(), wiring.customerFiling(), wiring.filing())
        .fillOnce();
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT));
    stage = onWindow(Stage::new);
    windows = onWindow(() -> new WindowWiring(wiring));
    window = onWindow(() -> windows.window(stage, () -> {}));
    onWindow(
        () -> {
          window.show();
          stage.setWidth(1000);
          stage.setHeight(760);
          windows.frame().screens().go(new Place.Trends(null));
          return true;
        });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown() != null);
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
  void every_face_answers_over_the_demo() throws Exception {
    @Nullable Figure last = null;
    for (TrendTab tab : tabs()) {
      for (TrendFace face : tab.faces()) {
        ask(tab, face, last);
        last = shown();
        assertThat(Objects.requireNonNull(last).panels())
            .as("%s, %s: %s", tab.id(), face.id(), last.summary())
            .isNotEmpty();
        look(tab, face, "light");
      }
    }
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(Theme.DARK));
          return true;
        });
    for (TrendTab tab : tabs()) {
      for (TrendFace face : tab.faces()) {
        ask(tab, face, shown());
        look(tab, face, "dark");
      }
    }
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(200));
          stage.setWidth(1000);
          return true;
        });
    for (TrendTab tab : tabs()) {
      ask(tab, tab.faces().getLast(), shown());
      look(tab, tab.faces().getLast(), "large");
    }
  }

  @Test
  void charts_of_time_show_the_notes_and_the_sheet_pins_another() throws Exception {
    wiring.logbook().note(LocalDate.of(2026, 3, 2), "New phone system", true);
    wiring.logbook().note(LocalDate.of(2025, 12, 15), "Price list 2026", false);
    @Nullable Figure last = shown();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      onWindow(
          () -> {
            wiring.settings().change(s -> s.withTheme(theme));
            stage.setWidth(1000);
            return true;
          });
      for (TrendTab tab : tabs()) {
        for (TrendFace face : tab.faces()) {
          if (OF_TIME.contains(face.id())) {
            ask(tab, face, last);
            last = shown();
            look(tab, face, "noted-" + theme.name().toLowerCase(Locale.ROOT));
            assertThat(marks(Objects.requireNonNull(last)))
                .as("%s", face.id())
                .contains("New phone system", "Price list 2026");
          }
        }
      }
      onWindow(
          () -> {
            windows
                .frame()
                .commands()
                .find("trend.note")
                .ifPresent(windows.frame().commands()::run);
            return true;
          });
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> lookup("#trend-notes").queryListView().getItems().size() > 1);
      whole("notes-" + theme.name().toLowerCase(Locale.ROOT));
      onWindow(
          () -> {
            windows.frame().panels().close();
            return true;
          });
    }
    onWindow(
        () -> {
          windows.frame().commands().find("trend.note").ifPresent(windows.frame().commands()::run);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    clickOn("#trend-note-label").write("Second shift");
    clickOn("#trend-note-keep");
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> new DatedNoteStore(wiring.database()).all().size() == 3);
    assertThat(new DatedNoteStore(wiring.database()).all().getLast().day())
        .isEqualTo(wiring.logbook().today());
    onWindow(
        () -> {
          windows.frame().panels().close();
          TrendQuestion asked = TrendQuestion.FIRST.withFace("stability", "all");
          windows.frame().screens().go(new Place.Trends(asked.withAsOf(wiring.logbook().today())));
          return true;
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> shown() != null && shown().subtitle().contains("as known at the end of"));
    WaitForAsyncUtils.waitForFxEvents();
    whole("as-of");
  }

  private static final Set<String> OF_TIME = Set.of("calendar", "all", "coverage");

  private static List<String> marks(Figure figure) {
    return figure.panels().stream()
        .flatMap(panel -> panel.marks().stream())
        .filter(Mark.Note.class::isInstance)
        .map(mark -> ((Mark.Note) mark).label())
        .toList();
  }

  private void whole(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
    write(image, name);
  }

  private Iterable<TrendTab> tabs() {
    return TrendTabs.of(
        wiring.trends(),
        new TrendPeople(wiring.snapshot()),
        new TrendInteractionStore(wiring.database()));
  }

  private void ask(TrendTab tab, TrendFace face, @Nullable Figure before) throws Exception {
    boolean first = before == null;
    // Looked at before the asking: the answer may be there at once.
    Figure start = first ? shown() : before;
    onWindow(
        () -> {
          TrendQuestion asked = TrendQuestion.FIRST.withFace(tab.id(), face.id());
          windows.frame().screens().go(new Place.Trends(first ? asked.withMonths(36) : asked));
          return true;
        });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> differs(start));
    WaitForAsyncUtils.waitForFxEvents();
  }

  // A new answer is another figure, be it of the same values.
  @SuppressWarnings("ReferenceEquality")
  private boolean differs(@Nullable Figure start) {
    Figure now = shown();
    return now != null && now != start;
  }

  private @Nullable Figure shown() {
    try {
      return onWindow(
          () ->
              lookup(".figure-view")
                  .tryQueryAs(FigureView.class)
                  .map(FigureView::getFigure)
                  .orElse(null));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(TrendTab tab, TrendFace face, String how) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        onWindow(() -> lookup(".trend-page").query().snapshot(new SnapshotParameters(), null));
    write(image, "tab-" + tab.id() + "-" + face.id() + "-" + how);
  }

  private static void write(WritableImage image, String name) throws IOException {
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve(name + ".png"), png);
  }

  private static <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(20, TimeUnit.SECONDS);
  }
}
