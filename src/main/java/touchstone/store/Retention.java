package touchstone.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: the 10 latest, the latest of each of 7 days, of 4 weeks and of 6 months
/// that have one. Days, weeks and months are those of UTC.
public final class Retention {
  private static final int RECENT = 10;
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 6;

  private Retention() {}

  /// The backups that may go.
  public static List<Backup> past(List<Backup> all) {
    List<Backup> latestFirst = new ArrayList<>(all);
    latestFirst.sort(Comparator.comparing(Backup::at).thenComparingLong(Backup::act).reversed());
    Set<Backup> kept = new HashSet<>(latestFirst.subList(0, Math.min(RECENT, all.size())));
    keep(latestFirst, kept, DAYS, Retention::day);
    keep(latestFirst, kept, WEEKS, at -> weekOf(day(at)));
    keep(latestFirst, kept, MONTHS, at -> YearMonth.from(day(at)));
    return latestFirst.stream().filter(backup -> !kept.contains(backup)).toList();
  }

  private static <P> void keep(
      List<Backup> latestFirst, Set<Backup> kept, int periods, Function<Instant, P> period) {
    Set<P> seen = new HashSet<>();
    for (Backup backup : latestFirst) {
      if (seen.size() < periods && seen.add(period.apply(backup.at()))) {
        kept.add(backup);
      }
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String weekOf(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
