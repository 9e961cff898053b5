package touchstone.trend.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When the lives a question is about are looked at.
///
/// @param from the first day looked at; who was a customer before comes under observation there.
///   Absent: every life from its day 0
/// @param until the day on which the observation ends: what happened later is unseen, who had not
///   left by then is censored there
/// @param fromFirstKnown whether a life is observed only from the day on which the store first knew
///   of it, which is its first interaction or its recording, whichever came first (delayed entry)
public record Observation(@Nullable LocalDate from, LocalDate until, boolean fromFirstKnown) {

  /// Every life from its day 0 to `until`.
  public static Observation until(LocalDate until) {
    return new Observation(null, until, false);
  }

  public Observation since(@Nullable LocalDate first) {
    return new Observation(first, until, fromFirstKnown);
  }

  public Observation withDelayedEntry() {
    return new Observation(from, until, true);
  }
}
