package touchstone.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Causes in the order of what they amount to: count, customers, cost or value at risk.
///
/// The largest comes first; equal ones keep the order given. What amounts to nothing, or to less,
/// has no place.
public final class Pareto {

  /// The share of the whole that the vital few make up.
  public static final double VITAL = 0.8;

  private Pareto() {}

  /// One cause.
  ///
  /// @param <T> what tells causes apart
  /// @param cause which
  /// @param amount what it amounts to, above 0
  /// @param share of the whole, 0..1
  /// @param cumulative the share of it and all before it, 0..1; exactly 1 for the last
  /// @param vital whether those before it make up less than [Pareto#VITAL]
  public record Bar<T>(T cause, double amount, double share, double cumulative, boolean vital) {}

  /// The causes in order; empty where nothing amounts to anything.
  public static <T> List<Bar<T>> of(Map<T, ? extends Number> amounts) {
    record Weighed<T>(T cause, double amount) {}
    List<Weighed<T>> sorted = new ArrayList<>();
    amounts.forEach((cause, amount) -> sorted.add(new Weighed<>(cause, amount.doubleValue())));
    sorted.removeIf(one -> !(one.amount() > 0));
    sorted.sort(Comparator.comparingDouble((Weighed<T> one) -> one.amount()).reversed());
    double total = sorted.stream().mapToDouble(Weighed::amount).sum();
    List<Bar<T>> bars = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Weighed<T> one = sorted.get(i);
      double upTo = before + one.amount();
      double cumulative = i == sorted.size() - 1 ? 1 : upTo / total;
      boolean vital = before / total < VITAL;
      bars.add(new Bar<>(one.cause(), one.amount(), one.amount() / total, cumulative, vital));
      before = upTo;
    }
    return bars;
  }
}
