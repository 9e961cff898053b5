package touchstone.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.task.Background;
import touchstone.ui.PagedRows;
import touchstone.ui.customer.CustomersViewModel.State;

class CustomersViewModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  @TempDir Path folder;
  private Books books;
  private Background background;
  private CustomersViewModel model;

  @BeforeEach
  void open() {
    books = new Books(folder);
    background = new Background(window::add);
    model = new CustomersViewModel(books.customers, books.codes, books.logbook, background);
  }

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
    books.close();
  }

  @Test
  void a_store_without_customers_is_empty() throws Exception {
    model.show();
    until(() -> model.stateProperty().get() == State.EMPTY);
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void the_filter_narrows_the_list_and_is_counted_against_all() throws Exception {
    for (String name : new String[] {"Müller", "Muller & Sons", "Acme"}) {
      customer(name, "");
    }
    model.show();
    until(() -> model.countedProperty().get().isPresent());
    model.textProperty().set("muller");
    until(() -> model.countedProperty().get().filter(c -> c.found() == 2).isPresent());
    assertThat(model.countedProperty().get())
        .isEqualTo(Optional.of(new CustomersViewModel.Counted(2, 3)));
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void a_filter_that_leaves_nobody_says_so_and_can_be_cleared() throws Exception {
    customer("Acme", "");
    model.show();
    model.textProperty().set("nobody");
    until(() -> model.stateProperty().get() == State.NONE_MATCH);
    model.clearFilter();
    until(() -> model.stateProperty().get() == State.SHOWN);
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void a_long_list_is_counted_at_once_and_read_page_by_page() throws Exception {
    for (int i = 0; i < PagedRows.PAGE * 2 + 5; i++) {
      customer("Customer %04d".formatted(i), "");
    }
    model.show();
    until(() -> model.rows().size() == PagedRows.PAGE * 2 + 5);
    int last = model.rows().size() - 1;
    assertThat(model.rows().get(last)).isNull();
    until(() -> model.rows().get(last) != null);
    assertThat(model.rows().get(last)).extracting(CustomerLine::name).isEqualTo("Customer 0404");
  }

  @Test
  void another_order_is_asked_of_the_store() throws Exception {
    customer("Acme", "2026-01-01");
    customer("Beta", "2020-01-01");
    model.show();
    until(() -> !model.rows().isEmpty());
    model.sortBy(CustomerSort.TENURE, true);
    until(() -> nameAt(0).equals("Beta"));
    model.sortBy(CustomerSort.NAME, false);
    until(() -> nameAt(0).equals("Acme"));
  }

  @Test
  void an_interaction_logged_elsewhere_is_seen_in_the_counts() throws Exception {
    customer("Acme", "2026-01-01");
    books.database.subscribe(change -> window.add(() -> model.changed(change)));
    model.show();
    until(() -> model.stateProperty().get() == State.SHOWN);
    books.log(
        EntryField.CUSTOMER, "Acme", EntryField.TYPE, "critical", EntryField.CHANNEL, "phone");
    until(
        () -> Optional.ofNullable(model.rows().get(0)).filter(l -> l.critical() == 1).isPresent());
  }

  private String nameAt(int index) {
    CustomerLine line = model.rows().isEmpty() ? null : model.rows().get(index);
    return line == null ? "" : line.name();
  }

  private void customer(String name, String start) {
    Draft<CustomerField> draft =
        Draft.ofCustomer()
            .with(CustomerField.NAME, name)
            .with(CustomerField.RELATIONSHIP_START, start);
    books.logbook.customer(CustomerReader.check(draft, books.logbook.house()).orThrow());
  }

  /// Does what came back to the window's thread, until it holds.
  private void until(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!holds.getAsBoolean()) {
      Runnable next = window.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
    }
  }
}
