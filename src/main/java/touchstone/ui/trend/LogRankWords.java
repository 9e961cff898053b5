package touchstone.ui.trend;

import touchstone.analysis.LogRank;
import touchstone.analysis.Support;

/// What the log-rank test says, in words: whether groups leave alike.
final class LogRankWords {
  private static final double RARE = 0.05;
  private static final double SMALLEST_TOLD = 0.001;

  private LogRankWords() {}

  static String sentence(LogRank test, TrendWords words) {
    boolean few = test.groups().stream().anyMatch(one -> one.subjects() < Support.DRAWN_FROM);
    if (few || test.degreesOfFreedom() < 1) {
      return words.text("trend.sentence.logrank.few", Support.DRAWN_FROM);
    }
    String p =
        test.p() < SMALLEST_TOLD
            ? words.text("trend.p.small", words.number(SMALLEST_TOLD, 3))
            : words.text("trend.p", words.number(test.p(), 3));
    return words.text(
        test.p() < RARE ? "trend.sentence.logrank.differ" : "trend.sentence.logrank.alike", p);
  }
}
