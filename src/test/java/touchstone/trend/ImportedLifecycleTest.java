package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.intake.ImportKind;
import touchstone.intake.ImportRequest;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.BulkFiling;

class ImportedLifecycleTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 1);

  @Test
  void the_trend_of_an_imported_file_is_what_plain_loops_over_its_lines_count(@TempDir Path folder)
      throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder file = new StringBuilder("customer,occurred_at,type,summary\n");
    Map<String, Map<LocalDate, Integer>> planned = new TreeMap<>();
    for (int i = 0; i < 400; i++) {
      String customer = "Customer " + random.nextInt(30);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
      InteractionType type =
          random.nextBoolean() ? InteractionType.PLANNED : InteractionType.SURPRISE;
      file.append("%s,%sT12:00,%s,call %d%n".formatted(customer, day, type.id(), i));
      planned
          .computeIfAbsent(customer, _ -> new TreeMap<>())
          .merge(day, type == InteractionType.PLANNED ? 1 : 0, Integer::sum);
    }
    Path csv = Files.writeString(folder.resolve("calls.csv"), file);
    try (Books books = new Books(folder.resolve("store"))) {
      new Importer(
              new BulkFiling(
                  books.logbook,
                  books.filing,
                  books.customerFiling,
                  books.codes,
                  books.customers,
                  books.interactions,
                  books.entries,
                  books.customerEntries),
              Clock.systemUTC())
          .run(ImportRequest.of(csv, ImportKind.ofWord("interactions").orElseThrow()));
      Lifecycle lifecycle =
          new LifecycleTrend(new TrendStore(books.database)).lifecycle(TrendScope.ALL, UNTIL);

      for (LifecycleRow row : lifecycle.rows()) {
        if (row.type() == InteractionType.PLANNED) {
          assertThat(told(row)).isEqualTo(counted(planned, row.month()));
        }
      }
      assertThat(lifecycle.rows()).isNotEmpty();
    }
  }

  private static String told(LifecycleRow row) {
    return "%d %.6f %d"
        .formatted(row.observed(), row.customerMonths(), row.interactions())
        .toLowerCase(Locale.ROOT);
  }

  private static String counted(Map<String, Map<LocalDate, Integer>> planned, long month) {
    long observed = 0;
    double months = 0;
    long count = 0;
    for (Map<LocalDate, Integer> days : planned.values()) {
      long start = days.keySet().iterator().next().toEpochDay();
      long life = UNTIL.toEpochDay() - start;
      if (life > 30 * month) {
        observed++;
        months += Math.min(life - 30 * month, 30) / 30.0;
        for (Map.Entry<LocalDate, Integer> one : days.entrySet()) {
          long day = one.getKey().toEpochDay() - start;
          count += day / 30 == month && day <= life ? one.getValue() : 0;
        }
      }
    }
    return "%d %.6f %d".formatted(observed, months, count);
  }
}
