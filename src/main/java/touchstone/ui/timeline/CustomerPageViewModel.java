package touchstone.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.followup.FollowUp;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.interaction.TimelineMark;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.PagedRows;

/// The page of one customer: what was read of it, the rows of its timeline as a table, and what can
/// be done from it. Reads anew after acts that may concern the customer.
public final class CustomerPageViewModel {
  private static final List<String> CONCERNED =
      List.of(
          "customer",
          "contact_point",
          "permission",
          "setting",
          "lifecycle_stage",
          "interaction",
          "value_exchange",
          "thread",
          "incident",
          "recovery_action",
          "follow_up",
          "dated_note",
          "customer_merge",
          "code");

  /// What the screen is to show.
  public enum State {
    LOADING,
    SHOWN,
    /// The customer is not in the store any more.
    GONE,
    FAILED
  }

  private final CustomerPageReader reader;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket reading;
  private final Ticket peeking;
  private final PagedRows<InteractionLine> rows;
  private final ReadOnlyObjectWrapper<Optional<CustomerPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable CustomerId customer;
  private boolean watching;

  public CustomerPageViewModel(
      CustomerPageReader reader, Logbook logbook, Deeds deeds, Background background) {
    this.reader = reader;
    this.logbook = logbook;
    this.deeds = deeds;
    this.reading = background.ticket();
    this.peeking = background.ticket();
    this.rows = new PagedRows<>(background, this::fail);
  }

  /// In view: reads the page of that customer.
  public void show(CustomerId id) {
    watching = true;
    if (!id.equals(customer)) {
      customer = id;
      page.set(Optional.empty());
      state.set(State.LOADING);
    }
    read(id);
  }

  /// Out of view: what is being read is dropped.
  public void hide() {
    watching = false;
    reading.cancel();
    peeking.cancel();
    rows.cancel();
  }

  /// An act was committed; the page may be out of date.
  public void changed(Change change) {
    if (watching && CONCERNED.stream().anyMatch(change::concerns)) {
      again();
    }
  }

  /// Reads the same page again; what is shown stays until it has come.
  public void again() {
    if (customer != null) {
      read(customer);
    }
  }

  public Optional<CustomerId> customer() {
    return Optional.ofNullable(customer);
  }

  /// Reads what a look at one interaction tells.
  void peek(long interaction, Consumer<CustomerPageReader.Peek> then) {
    peeking.<Optional<CustomerPageReader.Peek>>read(
        () -> reader.peek(interaction), found -> found.ifPresent(then), this::fail);
  }

  /// Marks a follow-up done.
  void done(FollowUp followUp) {
    deeds.act(
        () -> {
          logbook.done(followUp);
          return followUp;
        },
        _ -> {},
        "timeline.followUp.done");
  }

  /// Moves a follow-up so many days on from today, or from its day where that is later.
  void snooze(FollowUp followUp, int days) {
    LocalDate today = logbook.today();
    LocalDate from = followUp.due().isAfter(today) ? followUp.due() : today;
    deeds.act(
        () -> {
          logbook.snooze(followUp, from.plusDays(days));
          return followUp;
        },
        _ -> {},
        "timeline.followUp.snoozed");
  }

  /// The interactions a count of the customer's own trend stands for.
  InteractionFilter counted(InteractionType type, int month) {
    return all()
        .withTypes(Set.of(type))
        .withLifecycle(new InteractionFilter.LifecycleMonth(month, logbook.today()));
  }

  /// The interactions of one day.
  InteractionFilter ofDay(LocalDate day) {
    return all().withDays(day, day);
  }

  /// All interactions of the customer.
  InteractionFilter all() {
    return InteractionFilter.ALL.withCustomer(customer);
  }

  /// The page as last read; empty before it has come.
  ReadOnlyObjectProperty<Optional<CustomerPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The timeline's interactions as rows, newest first: one for each mark.
  public PagedRows<InteractionLine> rows() {
    return rows;
  }

  private void read(CustomerId id) {
    reading.<Optional<CustomerPage>>read(
        cancellation -> reader.read(id, cancellation), this::arrived, this::fail);
  }

  private void arrived(Optional<CustomerPage> found) {
    failure.set(Optional.empty());
    found.ifPresent(fresh -> rows.show(source(fresh.marks()), List.of(), fresh.marks().size()));
    page.set(found);
    state.set(found.isPresent() ? State.SHOWN : State.GONE);
  }

  private PagedRows.Source<InteractionLine> source(List<TimelineMark> marks) {
    return (offset, limit) ->
        reader.lines(
            marks
                .subList(Math.min(offset, marks.size()), Math.min(offset + limit, marks.size()))
                .stream()
                .map(mark -> mark.id().value())
                .toList());
  }

  private void fail(Throwable problem) {
    failure.set(Optional.of(problem));
    state.set(State.FAILED);
  }
}
