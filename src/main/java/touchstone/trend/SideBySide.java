package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import touchstone.trend.snapshot.Observation;

/// What is set side by side: segments, those who started in the same year, quarter or month, or the
/// same relationships observed in different years or quarters. Two at a time, or up to four.
///
/// @param two whether only the last two, or the two largest segments
/// @param among the segments that are meant, in this order, by their codes; empty: the largest
public record SideBySide(By by, boolean two, List<String> among) {
  /// As many as can be told apart by shape.
  public static final int MOST = 4;

  /// What is compared unless something else is chosen.
  public static final SideBySide USUAL = new SideBySide(By.SEGMENTS, false, List.of());

  /// Of more segments than these no pairs are offered: nobody finds one among so many.
  private static final int PAIRED = 12;

  /// How far back is looked for those who started.
  private static final int BACK = 24;

  /// By what groups are told apart.
  public enum By {
    SEGMENTS,
    START_YEARS,
    START_QUARTERS,
    START_MONTHS,
    PERIOD_YEARS,
    PERIOD_QUARTERS;

    /// The stable word for files, e.g. `start_years`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// How many months of the calendar make up a group; 1 for segments.
    public int months() {
      return switch (this) {
        case START_YEARS, PERIOD_YEARS -> 12;
        case START_QUARTERS, PERIOD_QUARTERS -> 3;
        case START_MONTHS, SEGMENTS -> 1;
      };
    }

    /// Whether the same relationships are observed at different times.
    public boolean isPeriod() {
      return this == PERIOD_YEARS || this == PERIOD_QUARTERS;
    }
  }

  /// A group and the question about it.
  ///
  /// @param key a stable word: the code of the segment, or the time such as `2026`, `2026-Q3`,
  ///   `2026-07`
  /// @param start the first day of that time; absent for a segment
  public record Side(String key, @Nullable LocalDate start, Asked asked) {}

  public SideBySide {
    among = List.copyOf(among);
  }

  /// All that a user may choose from: up to four and the two of each kind, then the pairs of
  /// segments.
  ///
  /// @param segments the codes of those that are offered
  public static List<SideBySide> offered(List<String> segments) {
    List<SideBySide> all = new ArrayList<>();
    for (By by : By.values()) {
      all.add(new SideBySide(by, false, List.of()));
      all.add(new SideBySide(by, true, List.of()));
    }
    for (int i = 0; i < segments.size() && segments.size() <= PAIRED; i++) {
      for (String other : segments.subList(i + 1, segments.size())) {
        all.add(new SideBySide(By.SEGMENTS, true, List.of(segments.get(i), other)));
      }
    }
    return all;
  }

  /// The groups that have anybody: segments the largest first, or as chosen; cohorts and periods by
  /// time.
  ///
  /// @param segments every segment that there is
  /// @param size how many customers answer a question
  List<Side> sides(Asked asked, List<String> segments, ToIntFunction<Asked> size) {
    int most = two ? 2 : MOST;
    if (by == By.SEGMENTS) {
      return (among.isEmpty() ? largest(asked, segments, size) : chosen(asked, size))
          .stream().limit(most).toList();
    }
    List<Side> found = new ArrayList<>();
    int months = by.months();
    LocalDate month = asked.until().withDayOfMonth(1);
    LocalDate start = month.minusMonths((month.getMonthValue() - 1) % months);
    for (int i = 0; i < BACK && found.size() < most; i++, start = start.minusMonths(months)) {
      LocalDate last = start.plusMonths(months).minusDays(1);
      Asked one =
          by.isPeriod()
              ? observed(asked, start, last)
              : asked.withWhose(asked.whose().started(start, last));
      if (size.applyAsInt(one) > 0) {
        found.addFirst(new Side(key(start), start, one));
      }
    }
    return found;
  }

  private List<Side> chosen(Asked asked, ToIntFunction<Asked> size) {
    return among.stream()
        .map(segment -> side(asked, segment))
        .filter(side -> size.applyAsInt(side.asked()) > 0)
        .toList();
  }

  private static List<Side> largest(Asked asked, List<String> segments, ToIntFunction<Asked> size) {
    record Sized(Side side, int customers) {}
    return segments.stream()
        .sorted()
        .map(segment -> side(asked, segment))
        .map(side -> new Sized(side, size.applyAsInt(side.asked())))
        .filter(one -> one.customers() > 0)
        .sorted(Comparator.comparingInt(Sized::customers).reversed())
        .map(Sized::side)
        .toList();
  }

  private static Side side(Asked asked, String segment) {
    return new Side(segment, null, asked.withWhose(asked.whose().withSegment(segment)));
  }

  private static Asked observed(Asked asked, LocalDate first, LocalDate last) {
    LocalDate end = last.isAfter(asked.until()) ? asked.until() : last;
    boolean sinceKnown = asked.observation().fromFirstKnown();
    return asked.withObservation(new Observation(first, end, sinceKnown));
  }

  private String key(LocalDate start) {
    return switch (by.months()) {
      case 12 -> Integer.toString(start.getYear());
      case 3 -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
      default -> java.time.YearMonth.from(start).toString();
    };
  }
}
