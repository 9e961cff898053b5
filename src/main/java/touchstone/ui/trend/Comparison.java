package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.trend.SideBySide;
import touchstone.trend.SideBySide.By;

/// What is set side by side, as choices and in words.
final class Comparison {
  /// A pair of segments: what its id begins with, and what stands between the two codes.
  private static final String PAIR = "pair-";

  private static final String AND = "|";

  /// Of more segments than these no pairs are offered: nobody finds one among so many.
  private static final int PAIRED = 12;

  private Comparison() {}

  /// All comparisons as choices, each with an id that a saved view keeps.
  static List<TrendPicture.Pick> picks(TrendWords words) {
    List<TrendPicture.Pick> picks = new ArrayList<>();
    for (By by : By.values()) {
      for (boolean two : List.of(false, true)) {
        String key = two ? "trend.compare.two." : "trend.compare.";
        picks.add(
            new TrendPicture.Pick(id(new SideBySide(by, two, List.of())), words.text(key + by)));
      }
    }
    List<Code> segments = words.codes().offered(CodeList.SEGMENT);
    for (int i = 0; i < segments.size() && segments.size() <= PAIRED; i++) {
      for (Code other : segments.subList(i + 1, segments.size())) {
        Code one = segments.get(i);
        picks.add(
            new TrendPicture.Pick(
                id(new SideBySide(By.SEGMENTS, true, List.of(one.code(), other.code()))),
                words.text("trend.compare.pair", one.label(), other.label())));
      }
    }
    return picks;
  }

  /// The comparison that was chosen; up to four segments where none was.
  static SideBySide chosen(TrendWords words) {
    String pick = words.question().pick();
    if (pick.startsWith(PAIR)) {
      List<String> among = List.of(pick.substring(PAIR.length()).split("\\|", -1));
      return new SideBySide(By.SEGMENTS, among.size() == 2, among);
    }
    for (By by : By.values()) {
      for (boolean two : List.of(false, true)) {
        SideBySide one = new SideBySide(by, two, List.of());
        if (id(one).equals(pick)) {
          return one;
        }
      }
    }
    return SideBySide.USUAL;
  }

  /// The id of a comparison as a choice.
  static String id(SideBySide how) {
    return how.among().isEmpty()
        ? (how.two() ? "two-" : "") + how.by()
        : PAIR + String.join(AND, how.among());
  }

  /// What a group is called.
  static String name(SideBySide how, SideBySide.Side side, TrendWords words) {
    if (side.start() == null) {
      return words.code(CodeList.SEGMENT, side.key());
    }
    String when =
        switch (how.by().months()) {
          case 12 -> Integer.toString(side.start().getYear());
          case 3 ->
              words.text(
                  "trend.compare.quarter",
                  (side.start().getMonthValue() + 2) / 3,
                  Integer.toString(side.start().getYear()));
          default -> CohortFace.name(java.time.YearMonth.from(side.start()), words);
        };
    return words.text(
        how.by().isPeriod() ? "trend.compare.observed" : "trend.compare.started", when);
  }

  /// What all groups are called, in their order.
  static List<String> names(SideBySide how, List<SideBySide.Side> sides, TrendWords words) {
    return sides.stream().map(side -> name(how, side, words)).toList();
  }
}
