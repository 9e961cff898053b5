package touchstone.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The moments of acts: the clock's, but never before the act before, so that a clock that was
/// moved back cannot put the history out of its order. Used on the writer lane.
final class ActClock {
  private static final Logger LOG = LoggerFactory.getLogger(ActClock.class);
  private static final Duration WORTH_TELLING = Duration.ofMinutes(2);

  private final Clock clock;
  private @Nullable Instant last;
  private volatile @Nullable Instant ahead;

  ActClock(Clock clock) {
    this.clock = clock;
  }

  /// The moment of the act that begins.
  Instant next(Handle handle) {
    Instant now = clock.instant();
    Instant before = last == null ? lastIn(handle) : last;
    if (!now.isBefore(before)) {
      ahead = null;
      return now;
    }
    if (ahead == null && now.plus(WORTH_TELLING).isBefore(before)) {
      LOG.warn("The clock was moved back; acts keep the moment of the last one");
      ahead = before;
    }
    return before;
  }

  /// The act of that moment was carried out.
  void carriedOut(Instant at) {
    last = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The moment that acts have now, while the clock shows one well before it.
  Optional<Instant> ahead() {
    return Optional.ofNullable(ahead);
  }

  private static Instant lastIn(Handle handle) {
    return handle
        .createQuery("select at from act order by id desc limit 1")
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli)
        .orElse(Instant.MIN);
  }
}
