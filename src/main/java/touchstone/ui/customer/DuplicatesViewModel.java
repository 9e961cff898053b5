package touchstone.ui.customer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import touchstone.logbook.Duplicate;
import touchstone.logbook.DuplicateStore;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.store.Change;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;

/// The pairs of customers that are perhaps one, and what can be said of them. Reads anew after acts
/// that touched a customer.
public final class DuplicatesViewModel {
  /// So many pairs are shown; merged or told apart, further ones come up.
  static final int AT_MOST = 200;

  private static final List<String> CONCERNED =
      List.of("customer", "contact_point", "customer_merge", "customer_apart");

  /// What the screen is to show.
  public enum State {
    LOADING,
    EMPTY,
    SHOWN,
    FAILED
  }

  private final DuplicateStore duplicates;
  private final Merging merging;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket reading;
  private final ObservableList<Duplicate> pairs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean watching;

  public DuplicatesViewModel(
      DuplicateStore duplicates,
      Merging merging,
      Logbook logbook,
      Deeds deeds,
      Background background) {
    this.duplicates = duplicates;
    this.merging = merging;
    this.logbook = logbook;
    this.deeds = deeds;
    this.reading = background.ticket();
  }

  /// In view: reads.
  public void show() {
    watching = true;
    read();
  }

  /// Out of view: what is being read is dropped.
  public void hide() {
    watching = false;
    reading.cancel();
  }

  /// An act was committed; the pairs may be others.
  public void changed(Change change) {
    if (watching && CONCERNED.stream().anyMatch(change::concerns)) {
      read();
    }
  }

  /// Reads again.
  public void read() {
    reading.<List<Duplicate>>read(
        () -> duplicates.pairs(AT_MOST, logbook.today()),
        found -> {
          failure.set(Optional.empty());
          pairs.setAll(found);
          state.set(found.isEmpty() ? State.EMPTY : State.SHOWN);
        },
        problem -> {
          failure.set(Optional.of(problem));
          state.set(State.FAILED);
        });
  }

  /// Remembers that the two are not the same customer.
  public void apart(Duplicate pair) {
    deeds.act(
        () -> {
          merging.apart(pair.one().id(), pair.other().id());
          return pair;
        },
        _ -> {},
        "customers.duplicates.remembered");
  }

  public ObservableList<Duplicate> pairs() {
    return pairs;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
