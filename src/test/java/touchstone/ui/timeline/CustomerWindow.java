package touchstone.ui.timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.customer.CustomerId;
import touchstone.host.Directories;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.setting.Theme;
import touchstone.ui.Frame;

/// The whole window over a real store in a folder of the test, on the Headless platform, at noon
/// UTC of 23 November 2026.
public class CustomerWindow extends FxRobot {
  protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  protected Wiring wiring;
  protected Frame frame;
  protected Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    wiring = Wiring.open(Directories.within(folder), clock);
    wiring.logbook().setting(rules -> rules.withZone(ZoneOffset.UTC));
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT));
    write();
    WindowWiring window = onWindow(() -> new WindowWiring(wiring));
    frame = window.frame();
    stage = onWindow(() -> show(window));
    settle();
  }

  @AfterEach
  void closeWindow() throws Exception {
    FxToolkit.setupFixture(() -> stage.hide());
    frame.background().shutdown(Duration.ofSeconds(10));
    wiring.close();
  }

  /// What is in the store before the window opens.
  protected void write() {}

  protected CustomerId customer(Object... fieldsAndTexts) {
    Draft<CustomerField> draft = Draft.ofCustomer();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      draft.with((CustomerField) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    return wiring
        .logbook()
        .customer(CustomerReader.check(draft, wiring.logbook().house()).orThrow())
        .id();
  }

  protected void log(Object... fieldsAndTexts) {
    Draft<EntryField> draft = Draft.ofEntry();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      draft.with((EntryField) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
  }

  /// So many interactions of a customer on the days since its start.
  protected void history(String reference, int interactions, LocalDate start, long seed) {
    String[] types = {"stabilizing", "stabilizing", "planned", "critical", "surprise"};
    String[] channels = {"phone", "email", "field_visit", "live_chat"};
    Random random = new Random(seed);
    long days = Math.max(1, TODAY.toEpochDay() - start.toEpochDay());
    for (int i = 0; i < interactions; i++) {
      String type = types[random.nextInt(types.length)];
      String channel = channels[random.nextInt(channels.length)];
      LocalDate day = start.plusDays((long) (days * (i / (double) interactions)));
      Draft<EntryField> draft =
          Draft.ofEntry()
              .with(EntryField.CUSTOMER, reference)
              .with(EntryField.TYPE, type)
              .with(EntryField.CHANNEL, channel)
              .with(EntryField.HANDLER, i % 3 == 0 ? "Maria" : "Eva")
              .with(EntryField.SUMMARY, "Talk " + i + " about the roof");
      draft.with(EntryField.OCCURRED_AT, day + "T1" + random.nextInt(8) + ":20");
      if (type.equals("critical")) {
        draft
            .with(EntryField.VALENCE_BEFORE, i % 2 == 0 ? "-2" : "1")
            .with(EntryField.GIVEN, "25 EUR")
            .with(EntryField.THREAD, "delivery-" + i / 9);
      }
      if (type.equals("planned")) {
        draft.with(EntryField.RECEIVED, "180 EUR; time: 30 min");
      }
      log(draft);
    }
  }

  private void log(Draft<EntryField> draft) {
    wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
  }

  /// Waits until the window's thread has done what it had to do.
  protected void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until something read in the background has come.
  protected void until(BooleanSupplier come) throws Exception {
    WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onWindow(come::getAsBoolean));
    settle();
  }

  protected <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(15, TimeUnit.SECONDS);
  }

  private static Stage show(WindowWiring window) {
    Stage made = new Stage();
    window.window(made, () -> {}).show();
    made.setWidth(1180);
    made.setHeight(760);
    return made;
  }
}
