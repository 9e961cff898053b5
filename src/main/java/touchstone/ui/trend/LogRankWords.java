package touchstone.ui.trend;

import touchstone.analysis.LogRank;
import touchstone.analysis.Support;

/// What the log-rank test says, in words: whether groups leave alike.
final class LogRankWords {
  private static final double RARE = 0.05;
  private static final double SMALLEST_TOLD = 0.001;

  private LogRankWords() {}

  /// Whether they leave alike.
  static String sentence(LogRank test, TrendWords words) {
    return sentence(test, "trend.sentence.logrank", words);
  }

  /// @param key the beginning of the keys of the sentences
  static String sentence(LogRank test, String key, TrendWords words) {
    boolean few = test.groups().stream().anyMatch(one -> one.subjects() < Support.DRAWN_FROM);
    if (few || test.degreesOfFreedom() < 1) {
      return words.text("trend.sentence.logrank.few", Support.DRAWN_FROM);
    }
    return words.text(test.p() < RARE ? key + ".differ" : key + ".alike", p(test.p(), words));
  }

  /// A probability in words.
  static String p(double p, TrendWords words) {
    return p < SMALLEST_TOLD
        ? words.text("trend.p.small", words.number(SMALLEST_TOLD, 3))
        : words.text("trend.p", words.number(p, 3));
  }
}
