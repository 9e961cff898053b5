package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.chart.PngImage;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.setting.Theme;
import touchstone.store.BreakingDisk;
import touchstone.store.StorePlace;
import touchstone.ui.Banner;
import touchstone.ui.Frame;
import touchstone.ui.Place;

/// The whole window over a real store: backups by themselves and by key, what is said of them.
class KeepingWindowTest extends FxRobot {
  @TempDir Path folder;
  private @Nullable Wiring wiring;
  private @Nullable Stage stage;
  private @Nullable Frame frame;

  @BeforeEach
  void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws Exception {
    if (frame != null) {
      frame.background().shutdown(Duration.ofSeconds(5));
    }
    if (stage != null) {
      FxToolkit.setupFixture(() -> stage().hide());
    }
    if (wiring != null) {
      wiring.close();
    }
  }

  private Stage stage() {
    return java.util.Objects.requireNonNull(stage);
  }

  private Frame frame() {
    return java.util.Objects.requireNonNull(frame);
  }

  private Wiring wiring() {
    return java.util.Objects.requireNonNull(wiring);
  }

  private Directories directories() {
    return Directories.within(folder.resolve("store"));
  }

  private void show(Wiring opened) throws Exception {
    wiring = opened;
    onWindow(
        () -> {
          Stage made = new Stage();
          made.setWidth(1180);
          made.setHeight(760);
          WindowWiring windows = new WindowWiring(opened);
          frame = windows.frame();
          frame().settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(100));
          windows.window(made, () -> {}).show();
          stage = made;
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(20, TimeUnit.SECONDS);
  }

  private void until(BooleanSupplier so) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onWindow(so::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void look(String name) throws Exception {
    picture(name + "-light", Theme.LIGHT, 100, 1180);
    picture(name + "-dark", Theme.DARK, 100, 1180);
    picture(name + "-large", Theme.LIGHT, 200, 1000);
    onWindow(() -> dress(Theme.LIGHT, 100, 1180));
  }

  private void picture(String name, Theme theme, int text, double width) throws Exception {
    onWindow(() -> dress(theme, text, width));
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    byte[] png =
        onWindow(
            () -> {
              WritableImage image = stage().getScene().snapshot(null);
              var pixels = image.getPixelReader();
              return PngImage.encode(
                  (int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
            });
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve(name + ".png"), png);
  }

  private boolean dress(Theme theme, int text, double width) {
    frame().settings().change(s -> s.withTheme(theme).withTextSize(text));
    stage().setWidth(width);
    Scene scene = stage().getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return true;
  }

  private static void log(Wiring wiring, String summary) {
    wiring
        .logbook()
        .log(
            EntryReader.check(
                    touchstone.logbook.Draft.ofEntry()
                        .with(EntryField.CUSTOMER, "Acme")
                        .with(EntryField.TYPE, "planned")
                        .with(EntryField.SUMMARY, summary),
                    wiring.logbook().house())
                .orThrow());
  }

  private long interactions() {
    return wiring().interactions().count(InteractionFilter.ALL);
  }

  private String backupText() {
    return frame().shell().backupProperty().get();
  }

  @Test
  void a_backup_is_made_at_the_start_and_put_back_by_a_sheet_that_asks() throws Exception {
    show(Wiring.open(directories(), Clock.systemUTC()));
    // The empty store is a backup too, so the one made at the start is waited for.
    until(() -> wiring().database().safekeeping().latest().orElseThrow().act() > 0);
    until(() -> backupText().startsWith("Backup today"));
    long before = wiring().database().safekeeping().latest().orElseThrow().act();
    log(wiring(), "A call");
    onWindow(
        () -> {
          frame().screens().go(new Place.Settings());
          return true;
        });
    until(() -> lookup("#backups").tryQuery().isPresent());
    ListView<?> list = lookup("#backups").query();
    until(() -> list.getItems().size() > 1);
    interact(
        () -> {
          list.getSelectionModel().select(0);
          list.requestFocus();
          toTheList(list);
        });
    look("backups");
    push(KeyCode.ENTER);
    until(() -> lookup("#restore-go").tryQuery().isPresent());
    look("restore");
    assertThat(interactions()).isEqualTo(1);
    interact(() -> lookup("#restore-go").<Button>query().fire());
    until(() -> interactions() == 0);
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> interactions() == 1);

    push(KeyCode.CONTROL, KeyCode.B);
    until(() -> wiring().database().safekeeping().latest().orElseThrow().act() > before);
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
    until(() -> lookup("#verify-sheet").tryQuery().isPresent());
    assertThat(lookup("#verify-sheet .label").<Label>queryAll())
        .extracting(Label::getText)
        .contains("Everything is whole.");
    look("verified");
  }

  private void toTheList(Node list) {
    ScrollPane scroll =
        lookup(".scroll-pane").<ScrollPane>queryAll().stream()
            .filter(one -> one.getContent().lookup("#backups") != null)
            .findFirst()
            .orElseThrow();
    scroll.applyCss();
    scroll.layout();
    double below = list.localToScene(0, 0).getY() - scroll.localToScene(0, 0).getY();
    double room =
        scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(Math.clamp((below - 120) / room, 0, 1));
  }

  private Optional<Banner> told(String id) {
    return frame().notices().banners().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Test
  void what_the_opening_found_is_said_with_its_details() throws Exception {
    try (Wiring first = Wiring.open(directories(), Clock.systemUTC())) {
      log(first, "A call");
    }
    Files.delete(directories().data().resolve("touchstone.mv.db"));
    show(Wiring.open(directories(), Clock.systemUTC()));
    Banner banner = onWindow(() -> told("opening").orElseThrow());
    assertThat(banner.kind()).isEqualTo(Banner.Kind.TELLING);
    assertThat(banner.text()).contains("made again");
    assertThat(interactions()).isEqualTo(1);
    interact(() -> java.util.Objects.requireNonNull(banner.action()).run());
    until(() -> lookup("#opening-sheet").tryQuery().isPresent());
    look("opened-again");
  }

  @Test
  void a_database_that_breaks_down_after_an_act_is_made_again_and_that_is_said() throws Exception {
    Wiring opened = Wiring.open(directories(), Clock.systemUTC());
    AtomicBoolean breaks = new AtomicBoolean();
    // Told before the window is.
    opened
        .database()
        .subscribe(
            _ -> {
              if (breaks.getAndSet(false)) {
                BreakingDisk.breakDown(opened.database());
              }
            });
    show(opened);
    until(() -> backupText().startsWith("Backup today"));

    breaks.set(true);
    log(opened, "A call");

    until(() -> told("opening").isPresent());
    assertThat(interactions()).isEqualTo(1);
    assertThat(onWindow(() -> told("opening").orElseThrow().text())).contains("made again");
    look("made-again-after-an-act");
  }

  @Test
  void a_backup_is_read_in_a_window_that_says_so() throws Exception {
    Path file;
    try (Wiring first = Wiring.open(directories(), Clock.systemUTC())) {
      log(first, "A call");
      file = first.database().safekeeping().backUp(folder.resolve("copy")).file();
    }
    show(
        Wiring.openBackup(
            directories(), StorePlace.of(directories().data()), Clock.systemUTC(), file));
    assertThat(onWindow(() -> List.copyOf(frame().notices().banners())))
        .extracting(Banner::id)
        .containsExactly("read-only");
    assertThat(interactions()).isEqualTo(1);
    look("backup-read");
    wiring().close();
    wiring = null;
    try (Stream<Path> left = Files.list(directories().data())) {
      assertThat(left.filter(one -> one.getFileName().toString().startsWith("as-of-"))).isEmpty();
    }
  }
}
