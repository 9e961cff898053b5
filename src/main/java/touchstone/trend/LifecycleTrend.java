package touchstone.trend;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import touchstone.store.Change;

/// What happens when in the relationship. Reads everybody's lives at the first question and keeps
/// them until a change touches customers or interactions; further questions are answered from
/// memory. Any thread but the window's may ask.
public final class LifecycleTrend {
  private final TrendStore store;
  private final AtomicReference<@Nullable LifeTable> kept = new AtomicReference<>();
  private final AtomicLong changes = new AtomicLong();

  public LifecycleTrend(TrendStore store) {
    this.store = store;
  }

  /// The rates of all types over the months of the relationship.
  ///
  /// @param until the day on which the observation ends for those who had not left before
  public Lifecycle lifecycle(TrendScope scope, LocalDate until) {
    return lives().lifecycle(scope, until);
  }

  /// Forgets what a committed act has made old; to be subscribed to the store.
  public void changed(Change change) {
    if (change.concerns("interaction")
        || change.concerns("customer")
        || change.concerns("lifecycle_stage")) {
      changes.incrementAndGet();
      kept.set(null);
    }
  }

  private LifeTable lives() {
    LifeTable there = kept.get();
    if (there != null) {
      return there;
    }
    long before = changes.get();
    LifeTable fresh = store.lives();
    kept.set(fresh);
    // An act committed meanwhile may be in it or not: keep nothing then.
    if (changes.get() != before) {
      kept.compareAndSet(fresh, null);
    }
    return fresh;
  }
}
