package touchstone.ui.trend;

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

  private Comparison() {}

  /// All comparisons as choices, each with an id that a saved view keeps.
  static List<TrendPicture.Pick> picks(TrendWords words) {
    return SideBySide.offered(
            words.codes().offered(CodeList.SEGMENT).stream().map(Code::code).toList())
        .stream()
        .map(how -> new TrendPicture.Pick(id(how), name(how, words)))
        .toList();
  }

  private static String name(SideBySide how, TrendWords words) {
    if (how.among().isEmpty()) {
      return words.text((how.two() ? "trend.compare.two." : "trend.compare.") + how.by());
    }
    return words.text(
        "trend.compare.pair",
        words.code(CodeList.SEGMENT, how.among().getFirst()),
        words.code(CodeList.SEGMENT, how.among().getLast()));
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
