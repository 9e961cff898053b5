package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.trend.Asked;
import touchstone.trend.snapshot.Observation;

/// What is set side by side: segments, those who started in the same year, quarter or month, or the
/// same relationships observed in different years or quarters. Two at a time, or up to four.
///
/// @param two whether only the last two, or the two largest segments
record Comparison(By by, boolean two) {
  /// As many as can be told apart by shape.
  private static final int MOST = 4;

  /// How far back is looked for those who started.
  private static final int BACK = 24;

  /// By what groups are told apart.
  enum By {
    SEGMENTS,
    START_YEARS,
    START_QUARTERS,
    START_MONTHS,
    PERIOD_YEARS,
    PERIOD_QUARTERS;

    private int months() {
      return switch (this) {
        case START_YEARS, PERIOD_YEARS -> 12;
        case START_QUARTERS, PERIOD_QUARTERS -> 3;
        case START_MONTHS, SEGMENTS -> 1;
      };
    }

    private boolean isPeriod() {
      return this == PERIOD_YEARS || this == PERIOD_QUARTERS;
    }
  }

  /// A group and the question about it.
  record Group(String name, Asked asked) {}

  /// All comparisons as choices, each with an id that a saved view keeps.
  static List<TrendPicture.Pick> picks(TrendWords words) {
    List<TrendPicture.Pick> picks = new ArrayList<>();
    for (By by : By.values()) {
      for (boolean two : List.of(false, true)) {
        String key = two ? "trend.compare.two." : "trend.compare.";
        picks.add(new TrendPicture.Pick(id(by, two), words.text(key + by)));
      }
    }
    return picks;
  }

  /// The comparison that was chosen; up to four segments where none was.
  static Comparison chosen(TrendWords words) {
    String pick = words.question().pick();
    for (By by : By.values()) {
      for (boolean two : List.of(false, true)) {
        if (id(by, two).equals(pick)) {
          return new Comparison(by, two);
        }
      }
    }
    return new Comparison(By.SEGMENTS, false);
  }

  private static String id(By by, boolean two) {
    return (two ? "two-" : "") + by;
  }

  /// The groups that have anybody: segments the largest first, cohorts and periods by time.
  ///
  /// @param size how many customers answer a question
  List<Group> groups(TrendWords words, ToIntFunction<Asked> size) {
    int most = two ? 2 : MOST;
    if (by == By.SEGMENTS) {
      return segments(words, size).stream().limit(most).toList();
    }
    List<Group> found = new ArrayList<>();
    Asked asked = words.asked();
    int months = by.months();
    LocalDate month = asked.until().withDayOfMonth(1);
    LocalDate start = month.minusMonths((month.getMonthValue() - 1) % months);
    for (int i = 0; i < BACK && found.size() < most; i++, start = start.minusMonths(months)) {
      LocalDate last = start.plusMonths(months).minusDays(1);
      Asked one = by.isPeriod() ? observed(asked, start, last) : started(asked, start, last);
      if (size.applyAsInt(one) > 0) {
        found.addFirst(new Group(name(start, words), one));
      }
    }
    return found;
  }

  private static List<Group> segments(TrendWords words, ToIntFunction<Asked> size) {
    record Sized(Group group, int customers) {}
    List<Sized> found = new ArrayList<>();
    for (Code code : words.codes().offered(CodeList.SEGMENT)) {
      Asked asked = words.asked().withWhose(words.asked().whose().withSegment(code.code()));
      found.add(new Sized(new Group(code.label(), asked), size.applyAsInt(asked)));
    }
    return found.stream()
        .filter(one -> one.customers() > 0)
        .sorted(Comparator.comparingInt(Sized::customers).reversed())
        .map(Sized::group)
        .toList();
  }

  private static Asked started(Asked asked, LocalDate first, LocalDate last) {
    return asked.withWhose(asked.whose().started(first, last));
  }

  private static Asked observed(Asked asked, LocalDate first, LocalDate last) {
    LocalDate end = last.isAfter(asked.until()) ? asked.until() : last;
    return asked.withObservation(Observation.until(end).since(first));
  }

  private String name(LocalDate start, TrendWords words) {
    String when =
        switch (by.months()) {
          case 12 -> Integer.toString(start.getYear());
          case 3 ->
              words.text(
                  "trend.compare.quarter",
                  (start.getMonthValue() + 2) / 3,
                  Integer.toString(start.getYear()));
          default -> CohortFace.name(java.time.YearMonth.from(start), words);
        };
    return words.text(by.isPeriod() ? "trend.compare.observed" : "trend.compare.started", when);
  }
}
