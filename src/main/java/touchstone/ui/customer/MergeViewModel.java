package touchstone.ui.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.logbook.Logbook;
import touchstone.logbook.MergeField;
import touchstone.logbook.MergePreview;
import touchstone.logbook.Merging;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.OneLine;

/// A merge being prepared: which two, what would come of it, and what is chosen field by field.
public final class MergeViewModel {
  private static final int OFFERED = 8;

  private final CustomerStore customers;
  private final Merging merging;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket searching;
  private final Ticket reading;
  private final ObservableList<CustomerLine> offered = FXCollections.observableArrayList();
  private final Map<MergeField, MergeField.Side> choices = new EnumMap<>(MergeField.class);
  private final ReadOnlyObjectWrapper<Optional<MergePreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
  private @Nullable CustomerId kept;

  public MergeViewModel(
      CustomerStore customers,
      Merging merging,
      Logbook logbook,
      Deeds deeds,
      Background background) {
    this.customers = customers;
    this.merging = merging;
    this.logbook = logbook;
    this.deeds = deeds;
    this.searching = background.ticket();
    this.reading = background.ticket();
  }

  /// Begins with the customer to keep and, where it is known, the one to merge into it.
  public void open(CustomerId keptId, @Nullable CustomerId other) {
    kept = keptId;
    choices.clear();
    offered.clear();
    nobody.set(false);
    preview.set(Optional.empty());
    failure.set(Optional.empty());
    if (other != null) {
      read(keptId, other);
    }
  }

  /// Ends: what is being read is dropped.
  public void close() {
    searching.cancel();
    reading.cancel();
  }

  /// Offers the customers that what was typed may mean.
  public void search(String typed) {
    nobody.set(false);
    if (typed.isBlank()) {
      searching.cancel();
      offered.clear();
      return;
    }
    searching.<List<CustomerLine>>read(
        () -> customers.suggest(typed, OFFERED, logbook.today()),
        found -> {
          offered.setAll(found.stream().filter(line -> !line.id().equals(kept)).toList());
          nobody.set(offered.isEmpty());
        },
        problem -> failure.set(Optional.of(problem)));
  }

  /// Chooses who is merged into the kept one.
  public void choose(CustomerLine other) {
    CustomerId into = kept;
    if (into != null) {
      choices.clear();
      offered.clear();
      read(into, other.id());
    }
  }

  /// Keeps the other one instead.
  public void turn() {
    preview
        .get()
        .ifPresent(
            now -> {
              kept = now.other().id();
              choices.clear();
              read(now.other().id(), now.kept().id());
            });
  }

  /// Keeps that side of a field.
  public void choose(MergeField field, MergeField.Side side) {
    choices.put(field, side);
  }

  /// Merges as shown; `done` runs with the kept customer when it is stored.
  public void merge(java.util.function.Consumer<CustomerId> done) {
    preview
        .get()
        .ifPresent(
            now -> {
              Map<MergeField, MergeField.Side> chosen = new EnumMap<>(MergeField.class);
              chosen.putAll(choices);
              deeds.act(
                  () -> merging.merge(now.kept().id(), now.other().id(), chosen),
                  merge -> done.accept(merge.kept()),
                  "customers.merge.done",
                  OneLine.of(now.other().name()),
                  OneLine.of(now.kept().name()));
            });
  }

  public ObservableList<CustomerLine> offered() {
    return offered;
  }

  /// Whether what was typed finds no other customer.
  public ReadOnlyBooleanProperty nobodyProperty() {
    return nobody.getReadOnlyProperty();
  }

  /// What would come of the merge; empty until both are known and it has been read.
  public ReadOnlyObjectProperty<Optional<MergePreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  private void read(CustomerId into, CustomerId other) {
    reading.<MergePreview>read(
        () -> merging.preview(into, other),
        found -> preview.set(Optional.of(found)),
        problem -> failure.set(Optional.of(problem)));
  }
}
