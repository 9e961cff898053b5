package touchstone.ui.history;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.past.Bin;
import touchstone.past.BinEntry;
import touchstone.past.TakingBack;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// What was deleted in the last thirty days.
public final class BinViewModel {
  private final Bin bin;
  private final TakingBack takingBack;
  private final Function<Consumer<Change>, Subscription> news;
  private final Executor fx;
  private final Clock clock;
  private final Ticket ticket;
  private final ObservableList<BinEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private Consumer<Throwable> failed = failure -> {};
  private @Nullable Subscription subscription;

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public BinViewModel(
      Bin bin,
      TakingBack takingBack,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx,
      Clock clock) {
    this.bin = bin;
    this.takingBack = takingBack;
    this.news = news;
    this.fx = fx;
    this.clock = clock;
    this.ticket = background.ticket();
  }

  void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  void show() {
    if (subscription == null) {
      subscription = news.apply(change -> fx.execute(this::readAgain));
    }
    readAgain();
  }

  void hide() {
    ticket.cancel();
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Brings an entry back; on the store lane.
  boolean bringBack(BinEntry entry) {
    takingBack.bringBack(entry.act().number(), entry.what().key());
    return true;
  }

  ObservableList<BinEntry> entries() {
    return entries;
  }

  /// Whether the bin has been looked into.
  ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  private void readAgain() {
    ticket.read(
        () -> bin.entries(clock.instant()),
        (List<BinEntry> found) -> {
          entries.setAll(found);
          read.set(true);
        },
        failed);
  }
}
