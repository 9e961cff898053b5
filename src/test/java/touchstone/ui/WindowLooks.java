package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
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
import touchstone.demo.DemoCompany;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.Books;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.past.RecordKey;
import touchstone.setting.Theme;

/// Pictures of every place of the window, over the made-up company, over one customer and over
/// nothing, in light, in dark, and with twice the text at 1000 px: `target/looks/window-*.png`, to
/// be looked at. Not one of the tests, since it fails only where a place cannot be shown at all:
/// `mvn -Dtest=WindowLooks test` takes the pictures.
@SuppressWarnings("NullAway.Init") // Each test opens its own window first.
class WindowLooks extends FxRobot {
  private static final Map<String, Place> PLACES = places();

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
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(100));
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
  void every_place_over_the_made_up_company() throws Exception {
    new DemoCompany(wiring.database(), wiring.logbook(), wiring.customerFiling(), wiring.filing())
        .fillOnce();
    show();
    run("backup.now");
    until(() -> windows.frame().shell().backupProperty().get().contains("today"));
    InteractionLine line = newest();
    edit(line, EntryField.SUMMARY, "Delivered on the third day, the crew waited");
    wiring.logbook().remove(wiring.interactions().page(InteractionFilter.ALL, null, 2).get(1).id());
    run("log.interaction");
    until(() -> lookup("#line").tryQuery().isPresent());
    clickOn("#line").write("acme phone third call about the same invoice");
    push(KeyCode.ESCAPE);
    for (Dress dress : Dress.values()) {
      dress(dress);
      visit("demo-", dress);
      go(new Place.History(new RecordKey("interaction", line.id().value())));
      look("demo-history-record", dress);
    }
    dress(Dress.LIGHT);
    restorePreview();
    failure();
  }

  @Test
  void every_place_over_one_customer() throws Exception {
    for (int month = 6; month <= 11; month++) {
      Draft<EntryField> draft =
          Draft.ofEntry()
              .with(EntryField.CUSTOMER, "Acme Solar")
              .with(EntryField.TYPE, month == 9 ? "critical" : "stabilizing")
              .with(EntryField.CHANNEL, "phone")
              .with(EntryField.OCCURRED_AT, "2026-%02d-05T10:00".formatted(month))
              .with(EntryField.SUMMARY, "Talk of the month " + month);
      if (month == 9) {
        draft.with(EntryField.VALENCE_BEFORE, "-2").with(EntryField.SEVERITY, "3");
      }
      wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
    }
    show();
    visit("one-", Dress.LIGHT);
    tabs("one-");
  }

  @Test
  void every_place_over_nothing() throws Exception {
    show();
    visit("none-", Dress.LIGHT);
    tabs("none-");
    dress(Dress.LARGE);
    visit("none-", Dress.LARGE);
  }

  private enum Dress {
    LIGHT(Theme.LIGHT, 100),
    DARK(Theme.DARK, 100),
    LARGE(Theme.LIGHT, 200);

    private final Theme theme;
    private final int text;

    Dress(Theme theme, int text) {
      this.theme = theme;
      this.text = text;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("today", new Place.Today());
    places.put("interactions", new Place.Interactions(null));
    places.put("customers", new Place.Customers());
    places.put("duplicates", new Place.Duplicates());
    places.put("incidents", new Place.Incidents(null));
    places.put("trends", new Place.Trends(null));
    places.put("reports", new Place.Reports(null));
    places.put("history", new Place.History(null));
    places.put("bin", new Place.Bin());
    places.put("imports", new Place.Imports());
    places.put("settings", new Place.Settings());
    return places;
  }

  private void visit(String who, Dress dress) throws Exception {
    for (Map.Entry<String, Place> place : PLACES.entrySet()) {
      go(place.getValue());
      look(who + place.getKey(), dress);
      whole(who + place.getKey() + "-whole", dress);
    }
  }

  private void tabs(String who) throws Exception {
    go(new Place.Trends(null));
    for (int tab = 1; tab <= 8; tab++) {
      String key = "DIGIT" + tab;
      push(KeyCode.ALT, KeyCode.valueOf(key));
      settle();
      look(who + "trends-" + tab, Dress.LIGHT);
    }
  }

  private void restorePreview() throws Exception {
    go(new Place.Settings());
    ListView<?> backups = lookup("#backups").queryAs(ListView.class);
    until(() -> !backups.getItems().isEmpty());
    interact(() -> backups.getSelectionModel().select(backups.getItems().size() - 1));
    interact(() -> lookup("#restoreChosen").queryButton().fire());
    until(() -> lookup("#restore-keep").tryQuery().isPresent());
    look("demo-restore", Dress.LIGHT);
    push(KeyCode.ESCAPE);
    run("backup.verify");
    until(() -> lookup("#verify-sheet").tryQuery().isPresent());
    look("demo-verify", Dress.LIGHT);
    push(KeyCode.ESCAPE);
  }

  private void failure() throws Exception {
    interact(
        () -> windows.frame().failures().show(new IllegalStateException("made up to be seen")));
    until(() -> Window.getWindows().size() > 1);
    Scene scene = onWindow(() -> lookup("#failure").query().getScene());
    write(onWindow(() -> scene.snapshot(null)), "window-failure-light");
    assertThat(scene.getWindow()).isNotEqualTo(stage);
    interact(() -> scene.getWindow().hide());
  }

  private void show() throws Exception {
    stage = onWindow(Stage::new);
    windows = onWindow(() -> new WindowWiring(wiring));
    window = onWindow(() -> windows.window(stage, () -> {}));
    onWindow(
        () -> {
          window.show();
          stage.setWidth(1000);
          stage.setHeight(760);
          return true;
        });
    settle();
  }

  private InteractionLine newest() {
    return wiring.interactions().page(InteractionFilter.ALL, null, 1).getFirst();
  }

  private void edit(InteractionLine line, EntryField field, String text) {
    Draft<EntryField> draft = wiring.entries().draft(line.id()).orElseThrow().with(field, text);
    wiring.logbook().edit(line.id(), EntryReader.check(draft, wiring.logbook().house()).orThrow());
  }

  private void run(String command) {
    interact(() -> windows.frame().commands().run(command));
    settle();
  }

  private void go(Place place) {
    interact(() -> windows.frame().screens().go(place));
    settle();
  }

  private void dress(Dress dress) {
    interact(
        () -> wiring.settings().change(s -> s.withTheme(dress.theme).withTextSize(dress.text)));
    settle();
  }

  // What is read comes from other threads: a few rounds until nothing is under way.
  private void settle() {
    for (int i = 0; i < 6; i++) {
      CountDownLatch over = new CountDownLatch(1);
      windows.frame().background().after(Duration.ofMillis(25), over::countDown);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(onceOver(over)).isTrue();
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static boolean onceOver(CountDownLatch over) {
    try {
      return over.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void until(BooleanSupplier so) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onWindow(so::getAsBoolean));
    settle();
  }

  private void look(String name, Dress dress) throws Exception {
    write(onWindow(() -> stage.getScene().snapshot(null)), "window-" + name + "-" + dress.word());
  }

  // A page that scrolls is shown whole as well.
  private void whole(String name, Dress dress) throws Exception {
    List<Node> pages = List.copyOf(lookup(".content > .scroll-pane").queryAll());
    for (Node page : pages) {
      if (page instanceof ScrollPane pane && pane.getContent() != null) {
        write(
            onWindow(() -> pane.getContent().snapshot(new SnapshotParameters(), null)),
            "window-" + name + "-" + dress.word());
      }
    }
  }

  private static void write(WritableImage image, String name) throws IOException {
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    assertThat(png.length).as(name).isGreaterThan(2000);
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve(name + ".png"), png);
  }

  private static <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(20, TimeUnit.SECONDS);
  }
}
