package touchstone.ui.trend;

import java.util.Optional;

/// One way to look at what a tab is about: question to picture. A picture is made on any thread but
/// the window's.
interface TrendFace {

  /// The last word of its texts' keys.
  String id();

  /// Whether one customer alone has no such picture.
  default boolean needsMany() {
    return false;
  }

  /// The answer; empty where nothing is counted.
  Optional<TrendPicture> picture(TrendWords words);
}
