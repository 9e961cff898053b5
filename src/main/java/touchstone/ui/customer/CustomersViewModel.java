package touchstone.ui.customer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.customer.CustomerStore;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.PagedRows;

/// The list of customers: what is asked for, the rows that answer it, and how many there are. Asks
/// anew whenever the filter or the order changes, and after acts that touched a customer.
public final class CustomersViewModel {
  /// What the screen is to show.
  public enum State {
    LOADING,
    /// There is not one customer in the store.
    EMPTY,
    /// There are customers, and none that matches.
    NONE_MATCH,
    SHOWN,
    FAILED
  }

  /// How many customers the filter leaves, of how many.
  public record Counted(long found, long all) {}

  private static final List<String> CONCERNED =
      List.of(
          "customer",
          "customer_merge",
          "lifecycle_stage",
          "interaction",
          "value_exchange",
          "incident",
          "code",
          "setting");

  private record Answer(Codes codes, List<CustomerLine> rows) {}

  private final CustomerStore customers;
  private final CodeStore codes;
  private final Logbook logbook;
  private final Ticket reading;
  private final Ticket counting;
  private final PagedRows<CustomerLine> rows;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> segment = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> stage = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Counted>> counted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Codes> vocabulary =
      new ReadOnlyObjectWrapper<>(new Codes(List.of()));
  private CustomerSort sort = CustomerSort.NAME;
  private boolean descending;
  private boolean watching;

  public CustomersViewModel(
      CustomerStore customers, CodeStore codes, Logbook logbook, Background background) {
    this.customers = customers;
    this.codes = codes;
    this.logbook = logbook;
    this.reading = background.ticket();
    this.counting = background.ticket();
    this.rows = new PagedRows<>(background, this::fail);
    text.subscribe(_ -> changed());
    segment.subscribe(_ -> changed());
    stage.subscribe(_ -> changed());
  }

  /// In view: reads, and reads again when asked for something else.
  public void show() {
    watching = true;
    ask();
  }

  /// Out of view: what is being read is dropped.
  public void hide() {
    watching = false;
    reading.cancel();
    counting.cancel();
    rows.cancel();
  }

  /// An act was committed; what is shown may be out of date.
  public void changed(Change change) {
    if (watching && CONCERNED.stream().anyMatch(change::concerns)) {
      again();
    }
  }

  /// Reads the same again and keeps what is shown until it has come.
  public void again() {
    if (state.get() == State.SHOWN) {
      rows.refresh();
      count();
    } else {
      ask();
    }
  }

  /// Orders the list by another column.
  public void sortBy(CustomerSort column, boolean isDescending) {
    if (column != sort || isDescending != descending) {
      sort = column;
      descending = isDescending;
      changed();
    }
  }

  /// Shows everybody again.
  public void clearFilter() {
    boolean was = watching;
    watching = false;
    text.set("");
    segment.set(null);
    stage.set(null);
    watching = was;
    changed();
  }

  /// What is asked for.
  public CustomerFilter filter() {
    String typed = text.get();
    return new CustomerFilter(
        typed.isBlank() ? null : typed, segment.get(), stage.get(), null, null);
  }

  /// The day as of which tenure and stage are told.
  public LocalDate today() {
    return logbook.today();
  }

  /// The currency in which net value is told.
  public String currency() {
    return logbook.currency();
  }

  /// The zone in which days are told.
  public ZoneId zone() {
    return logbook.zone();
  }

  public PagedRows<CustomerLine> rows() {
    return rows;
  }

  public StringProperty textProperty() {
    return text;
  }

  /// The segment's code, null for every segment.
  public ObjectProperty<@Nullable String> segmentProperty() {
    return segment;
  }

  /// The stage's code, null for every stage.
  public ObjectProperty<@Nullable String> stageProperty() {
    return stage;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Empty while they are being counted.
  public ReadOnlyObjectProperty<Optional<Counted>> countedProperty() {
    return counted.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The code lists as they stood at the last reading.
  public ReadOnlyObjectProperty<Codes> codesProperty() {
    return vocabulary.getReadOnlyProperty();
  }

  private void changed() {
    if (watching) {
      ask();
    }
  }

  private void ask() {
    CustomerFilter filter = filter();
    LocalDate today = today();
    CustomerSort order = sort;
    boolean down = descending;
    PagedRows.Source<CustomerLine> source =
        (offset, limit) -> customers.page(filter, order, down, offset, limit, today);
    counted.set(Optional.empty());
    counting.cancel();
    reading.read(
        () -> new Answer(codes.codes(), source.page(0, PagedRows.PAGE)),
        answer -> {
          vocabulary.set(answer.codes());
          failure.set(Optional.empty());
          rows.show(source, answer.rows(), answer.rows().size());
          state.set(answer.rows().isEmpty() ? whyNone(filter) : State.SHOWN);
          count();
        },
        this::fail);
  }

  private State whyNone(CustomerFilter filter) {
    return filter.equals(CustomerFilter.ALL) ? State.EMPTY : State.NONE_MATCH;
  }

  private void count() {
    CustomerFilter filter = filter();
    LocalDate today = today();
    counting.read(
        () -> {
          long all = customers.count(CustomerFilter.ALL, today);
          boolean narrow = !filter.equals(CustomerFilter.ALL);
          return new Counted(narrow ? customers.count(filter, today) : all, all);
        },
        answer -> {
          counted.set(Optional.of(answer));
          rows.resize(Math.toIntExact(answer.found()));
          if (answer.found() == 0) {
            state.set(answer.all() == 0 ? State.EMPTY : State.NONE_MATCH);
          } else if (state.get() != State.SHOWN) {
            ask();
          }
        },
        this::fail);
  }

  private void fail(Throwable problem) {
    failure.set(Optional.of(problem));
    state.set(State.FAILED);
  }
}
