package touchstone.ui.report;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.past.SinceThen;

/// Where reports come from: the store as it stands, or as it was known at the end of a day. The
/// copy for a day is made once and kept until another day is asked for or it is let go. Not for the
/// window's thread.
public final class KnownThen {
  /// The reports over the store as it was known then.
  ///
  /// @param since what has changed since
  /// @param closing lets the copy go
  public record Then(ReportViewModel.Sources sources, SinceThen since, Runnable closing) {}

  private final ReportViewModel.Sources now;
  private final Function<LocalDate, Then> opening;
  private @Nullable LocalDate day;
  private @Nullable Then then;

  public KnownThen(ReportViewModel.Sources now, Function<LocalDate, Then> opening) {
    this.now = now;
    this.opening = opening;
  }

  /// Work upon the sources; `since` is absent for the store as it stands.
  @FunctionalInterface
  interface Work<T> {
    T with(ReportViewModel.Sources sources, @Nullable SinceThen since) throws Exception;
  }

  /// Runs the work upon the store as it was known at the end of a day; absent, as it stands.
  <T> T with(@Nullable LocalDate wanted, Work<T> work) throws Exception {
    return wanted == null ? work.with(now, null) : then(wanted, work);
  }

  ReportViewModel.Sources now() {
    return now;
  }

  /// Lets the copy go, once nobody works upon it.
  synchronized boolean letGo() {
    if (then != null) {
      then.closing().run();
      then = null;
      day = null;
    }
    return true;
  }

  private synchronized <T> T then(LocalDate wanted, Work<T> work) throws Exception {
    Then open = then;
    if (open == null || !wanted.equals(day)) {
      letGo();
      open = opening.apply(wanted);
      then = open;
      day = wanted;
    }
    return work.with(open.sources(), open.since());
  }
}
