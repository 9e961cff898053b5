package touchstone.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.Sealing;
import touchstone.logbook.Books;
import touchstone.logbook.FullDisk;
import touchstone.logbook.HouseRules;
import touchstone.store.StorePlace;
import touchstone.task.Background;
import touchstone.ui.TypedDrafts;

class HouseViewModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();
  private final FullDisk disk = new FullDisk();
  @TempDir Path folder;
  private Books books;
  private Background background;
  private TypedDrafts typed;
  private HouseViewModel model;

  @BeforeEach
  void open() {
    books = new Books(new StorePlace(folder.resolve("store"), disk, Sealing.NONE));
    background = new Background(window::add);
    start();
  }

  @AfterEach
  void close() {
    model.hide();
    background.shutdown(Duration.ofSeconds(5));
    books.close();
  }

  @Test
  void a_choice_is_an_act_and_its_undo_is_seen() {
    model.currencyProperty().set(Currency.getInstance("USD"));
    until(() -> books.logbook.currency().equals("USD") && !said.isEmpty());
    assertThat(said).containsExactly("house.said.currency");
    background.write(
        () -> books.logbook.undo(books.logbook.latest().orElseThrow()), _ -> {}, _ -> {});
    until(() -> model.currencyProperty().get().getCurrencyCode().equals("EUR"));
    assertThat(said).hasSize(1);
  }

  @Test
  void what_is_read_is_no_choice() {
    books.logbook.setting(rules -> rules.withZone(ZoneId.of("Asia/Kathmandu")));
    until(() -> model.zoneProperty().get().equals(Optional.of(ZoneId.of("Asia/Kathmandu"))));
    assertThat(said).isEmpty();
  }

  @Test
  void the_name_is_stored_when_it_is_entered_and_not_letter_by_letter() {
    model.operatorProperty().set("Zo");
    model.operatorProperty().set("Zoë");
    assertThat(books.logbook.rules().operator()).isEqualTo("tester");
    model.enterName();
    until(() -> books.logbook.rules().operator().equals("Zoë") && !said.isEmpty());
    assertThat(said).containsExactly("house.said.operator");
    until(() -> typed.drafts().listProperty().get().isEmpty());
  }

  @Test
  void a_name_half_typed_at_a_crash_is_there_again() {
    model.operatorProperty().set("Zo");
    typed.timePasses();
    until(() -> typed.store().list().size() == 1);
    start();
    until(() -> model.operatorProperty().get().equals("Zo"));
    assertThat(books.logbook.rules().operator()).isEqualTo("tester");
  }

  @Test
  void an_empty_name_is_said_and_the_last_one_stays() {
    model.operatorProperty().set(" ");
    assertThat(model.operatorMissingProperty().get()).isTrue();
    model.enterName();
    assertThat(said).isEmpty();
    assertThat(books.logbook.rules().operator()).isEqualTo("tester");
  }

  @Test
  void while_the_disk_is_full_the_name_stays_and_entering_it_works_after() {
    model.operatorProperty().set("Zoë");
    typed.timePasses();
    until(() -> typed.store().list().size() == 1);
    disk.full(true);
    model.enterName();
    until(() -> !said.isEmpty());
    assertThat(said.getFirst()).contains("the disk is full", "save again");
    assertThat(model.operatorProperty().get()).isEqualTo("Zoë");
    assertThat(typed.store().list()).hasSize(1);
    disk.full(false);
    model.enterName();
    until(() -> said.size() == 2);
    assertThat(books.logbook.rules().operator()).isEqualTo("Zoë");
    until(() -> typed.store().list().isEmpty());
  }

  private void start() {
    typed = new TypedDrafts(folder.resolve("drafts"), background, window::add);
    model =
        new HouseViewModel(
            books.logbook,
            this::act,
            typed.drafts(),
            background,
            books.database::subscribe,
            window::add);
    model.show();
    until(() -> !model.operatorProperty().get().isEmpty());
  }

  private void act(
      Callable<HouseRules> act,
      Consumer<? super HouseRules> done,
      String key,
      Object... arguments) {
    background.write(
        act,
        rules -> {
          said.add(key);
          done.accept(rules);
        },
        failure -> said.add(failure.toString()));
  }

  private void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        Optional.ofNullable(window.poll(20, TimeUnit.MILLISECONDS)).ifPresent(Runnable::run);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
