package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.past.SinceThen;

/// The trend panel's answers from the store as it was known at the end of a day. The copy for a day
/// is made once and kept until another day is asked for or it is let go. Not for the window's
/// thread; one works upon it at a time.
public final class TrendThen {
  /// The tabs over the store as it was known then.
  ///
  /// @param since what has changed since
  /// @param closing lets the copy go
  public record Then(List<TrendTab> tabs, SinceThen since, Runnable closing) {
    public Then {
      tabs = List.copyOf(tabs);
    }
  }

  private final Function<LocalDate, Then> opening;
  private @Nullable LocalDate day;
  private @Nullable Then then;

  /// @param opening makes the copy of a day
  public TrendThen(Function<LocalDate, Then> opening) {
    this.opening = opening;
  }

  /// For questions about the store as it is.
  public static TrendThen never() {
    return new TrendThen(
        _ -> {
          throw new IllegalStateException("no question of an earlier day");
        });
  }

  /// Asks something of the store as it was known at the end of a day.
  synchronized <T> T ask(LocalDate wanted, Function<Then, T> question) {
    Then open = then;
    if (open == null || !wanted.equals(day)) {
      letGo();
      open = opening.apply(wanted);
      then = open;
      day = wanted;
    }
    return question.apply(open);
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
}
