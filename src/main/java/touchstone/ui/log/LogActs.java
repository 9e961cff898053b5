package touchstone.ui.log;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionId;
import touchstone.logbook.Entry;
import touchstone.logbook.Filing;
import touchstone.logbook.LogLine.Known;
import touchstone.store.StoreFailure;
import touchstone.task.Background;

/// The acts of the log panel: storing an entry and taking that back.
///
/// @param undoLatest the window's own way of taking back the latest act
record LogActs(
    LogDesk desk, Background background, Consumer<? super Throwable> failed, Runnable undoLatest) {

  /// What came of storing an entry: the record, the act unless nothing changed, and its customer.
  record Saved(Filing.Filed filed, OptionalLong act, Optional<Known> customer) {}

  /// Stores an entry, or changes the one of that id; on the store lane.
  Saved save(@Nullable InteractionId id, Entry entry) {
    Filing.Filed filed = id == null ? desk.logbook().log(entry) : desk.logbook().edit(id, entry);
    boolean changed = filed.outcome() != Filing.Outcome.UNCHANGED;
    return new Saved(
        filed, changed ? desk.logbook().latest() : OptionalLong.empty(), known(filed.customer()));
  }

  /// Nothing where that cannot be read: the entry is stored all the same.
  private Optional<Known> known(CustomerId customer) {
    try {
      return desk.customers().find(customer).map(c -> new Known(c.reference(), c.name()));
    } catch (StoreFailure e) {
      return Optional.empty();
    }
  }

  /// While it is the latest act, the window's own undo takes it back, so that redo knows of it.
  void undo(long act) {
    background.write(
        () -> {
          boolean latest = desk.logbook().latest().equals(OptionalLong.of(act));
          if (!latest) {
            desk.logbook().undo(act);
          }
          return latest;
        },
        latest -> {
          if (latest) {
            undoLatest.run();
          }
        },
        failed);
  }
}
