package touchstone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import touchstone.cli.TouchstoneCommand;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.incident.Incident;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.trend.TrendScope;
import touchstone.ui.Frame;
import touchstone.ui.FxThread;
import touchstone.ui.MainWindow;
import touchstone.ui.Place;

/// The main job done through the real window by typing, over the made-up company: log a critical
/// incident, review and close it, read the timeline, see the trend, export. Each step leaves a
/// picture in light and one in dark; what the steps claim is looked up in the store.
final class Tour {
  private static final double WIDTH = 1240;
  private static final double HEIGHT = 900;

  private final Path target;
  private final PrintStream out;
  private final Wiring wiring;
  private final Frame frame;
  private final TourHand hand;
  private int steps;

  private Tour(Path target, PrintStream out, Wiring wiring, Opened opened) {
    this.target = target;
    this.out = out;
    this.wiring = wiring;
    this.frame = opened.windows().frame();
    this.hand = new TourHand(opened.stage(), frame, target);
  }

  private record Opened(WindowWiring windows, MainWindow window, Stage stage) {}

  /// Runs the tour and answers the exit code.
  static int run(Path target, PrintStream out, PrintStream err) {
    Path folder = null;
    try {
      Files.createDirectories(target);
      folder = Files.createTempDirectory("touchstone-tour");
      try (Wiring wiring = Touchstone.wiring(folder, true)) {
        lead(target.toAbsolutePath().normalize(), out, wiring);
      }
      return TouchstoneCommand.DONE;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      err.println("The tour failed: " + e.getMessage());
      return TouchstoneCommand.REFUSED;
    } finally {
      if (folder != null) {
        remove(folder, err);
      }
    }
  }

  private static void lead(Path target, PrintStream out, Wiring wiring) throws IOException {
    CountDownLatch closed = new CountDownLatch(1);
    Opened opened = open(wiring, target, closed);
    try {
      Tour tour = new Tour(target, out, wiring, opened);
      tour.walk();
      out.printf("tour: %d steps, %d pictures, all in %s%n", tour.steps, 2 * tour.steps, target);
    } finally {
      new FxThread().later(opened.window()::close);
      await(closed);
      Platform.exit();
    }
  }

  private static Opened open(Wiring wiring, Path target, CountDownLatch closed) {
    java.util.concurrent.CompletableFuture<Opened> opened =
        new java.util.concurrent.CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            Stage stage = new Stage();
            WindowWiring windows =
                new WindowWiring(wiring, (owner, name) -> Optional.of(target.resolve(name)));
            windows.frame().markDemo(() -> {});
            MainWindow window = windows.window(stage, closed::countDown);
            window.show();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            opened.complete(new Opened(windows, window, stage));
          } catch (RuntimeException | LinkageError e) {
            opened.completeExceptionally(e);
          }
        });
    try {
      return opened.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw new IllegalStateException("the window did not open: " + e.getCause(), e);
    }
  }

  private void walk() throws IOException {
    hand.rest();
    picture("today", "Today, over the made-up company");
    InteractionLine logged = log();
    review(logged);
    timeline();
    trends();
    past();
    backups();
    export();
  }

  private InteractionLine log() throws IOException {
    String name = busiest().name();
    long before = wiring.interactions().count(InteractionFilter.ALL);
    hand.press(KeyCode.N, List.of("Shortcut", "Shift"));
    hand.until("the log bar is there", () -> hand.shows("#line"));
    hand.focus("#line");
    hand.type(name + " phone third late delivery this month, wants to leave /billing !3 -2 *fri");
    hand.rest();
    picture("log", "a critical incident, typed");
    hand.press(KeyCode.ENTER);
    hand.until(
        "the incident is in the store",
        () -> wiring.interactions().count(InteractionFilter.ALL) == before + 1);
    InteractionLine logged =
        wiring
            .interactions()
            .page(InteractionFilter.ALL.withText("third late"), null, 1)
            .getFirst();
    claim(logged.customerName().equals(name), "the incident is " + name + "'s");
    return logged;
  }

  private void review(InteractionLine logged) throws IOException {
    Incident incident =
        wiring
            .incidents()
            .of(logged.id())
            .orElseThrow(() -> new IllegalStateException("no incident"));
    go(new Place.Incidents(incident.id()));
    hand.until("the review is there", () -> hand.shows("#review-happened"));
    hand.focus("#review-happened");
    hand.type(
        "The carrier missed the delivery window for the third time; nobody told the customer.");
    hand.focus("#review-root-cause");
    for (int i = 0; i < 7; i++) {
      hand.press(KeyCode.DOWN);
    }
    hand.rest();
    picture("review", "the incident under review");
    hand.press(KeyCode.ENTER, List.of("Shortcut", "Shift"));
    hand.until(
        "the incident is closed",
        () ->
            wiring.incidents().find(incident.id()).map(Incident::status).orElseThrow()
                == IncidentStatus.CLOSED);
  }

  private void timeline() throws IOException {
    CustomerLine busiest = busiest();
    go(new Place.Customers());
    hand.rest();
    picture("customers", "the customers");
    go(new Place.CustomerPage(busiest.id()));
    hand.until("the timeline is there", () -> hand.shows(".timeline-view"));
    hand.rest();
    picture("timeline", "the timeline of one customer");
    go(new Place.Interactions(null));
    hand.rest();
    picture("interactions", "everything in one list");
  }

  private void trends() throws IOException {
    go(new Place.Trends(TrendScope.ALL));
    hand.until("the figure is there", () -> hand.shows(".figure-view"));
    hand.rest();
    picture("trends", "interactions over the months of the relationship");
    frameRuns("trend.tab2");
    picture("first-incident", "when the first incident comes");
  }

  private void past() throws IOException {
    go(new Place.History(null));
    hand.rest();
    picture("history", "what was done, and undone");
  }

  private void backups() throws IOException {
    frameRuns("backup.now");
    go(new Place.Settings());
    hand.until("the backups are listed", () -> hand.shows("#backups .list-cell:filled"));
    // What can be done with them, and not the passing folder of the tour above the list.
    hand.reveal("#restoreChosen");
    picture("backups", "the backups");
  }

  private void frameRuns(String command) {
    hand.ask(
        () -> {
          frame.commands().run(command);
          return true;
        });
    hand.rest();
  }

  private void export() throws IOException {
    go(new Place.Reports(null));
    hand.rest();
    hand.rest();
    picture("reports", "a report before it is saved");
    frameRuns("report.save");
    hand.until("the CSV is written", () -> !written().isEmpty());
    hand.rest();
    Path csv = written().getFirst();
    long rows = wiring.interactions().count(InteractionFilter.ALL);
    out.printf("csv: %s, %d rows%n", csv.getFileName(), rows);
  }

  private List<Path> written() {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CustomerLine busiest() {
    return wiring
        .customers()
        .page(CustomerFilter.ALL, CustomerSort.CRITICAL, true, 0, 1, wiring.logbook().today())
        .getFirst();
  }

  private void go(Place place) {
    hand.ask(
        () -> {
          frame.screens().go(place);
          return true;
        });
    hand.rest();
  }

  private void picture(String name, String what) throws IOException {
    steps++;
    hand.shoot("%d-%s".formatted(steps, name));
    out.printf("%d %s%n", steps, what);
  }

  private static void claim(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("it does not hold that " + what);
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path folder, PrintStream err) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      err.println("Left behind: " + folder);
    }
  }
}
