package touchstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Moves things along a line apart until none overlaps, each as near to its place as that allows.
final class Spread {

  private Spread() {}

  /// The new centres, in the order given; within `low` and `high` where all fit, else beyond
  /// `high`.
  ///
  /// @param wanted the centres wished for
  /// @param sizes the extents, gaps included
  static double[] apart(double[] wanted, double[] sizes, double low, double high) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> wanted[i]));
    double[] starts = new double[wanted.length];
    double end = low;
    for (int i : order) {
      starts[i] = Math.max(end, wanted[i] - sizes[i] / 2);
      end = starts[i] + sizes[i];
    }
    double limit = high;
    for (int i : order.reversed()) {
      starts[i] = Math.min(starts[i], limit - sizes[i]);
      limit = starts[i];
    }
    double missing = limit - low;
    double[] centres = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      centres[i] = starts[i] + sizes[i] / 2 + (missing < 0 ? -missing : 0);
    }
    return centres;
  }
}
