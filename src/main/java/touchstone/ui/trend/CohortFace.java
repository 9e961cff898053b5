package touchstone.ui.trend;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.CohortTable;
import touchstone.analysis.LogRank;
import touchstone.chart.CohortFigure;
import touchstone.chart.MarkKey;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.CohortTrend;
import touchstone.trend.Cohorts;
import touchstone.trend.RetentionTrend;
import touchstone.trend.TrendPeople;

/// The cohort table: those who started in the same month, month of life by month of life; their
/// incidents, or how many are still there.
final class CohortFace implements TrendFace {
  private final CohortTrend trend;
  private final RetentionTrend retention;
  private final TrendPeople people;
  private final boolean retained;

  CohortFace(CohortTrend trend, RetentionTrend retention, TrendPeople people, boolean retained) {
    this.trend = trend;
    this.retention = retention;
    this.people = people;
    this.retained = retained;
  }

  @Override
  public String id() {
    return retained ? "cohortsKept" : "cohorts";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords given) {
    TrendWords words = retained ? given.unfiltered() : given;
    Cohorts answer = trend.cohorts(words.asked());
    if (answer.table().rows().isEmpty()) {
      return Optional.empty();
    }
    long customers = 0;
    long incidents = 0;
    List<CohortFigure.Cohort> cohorts = new ArrayList<>();
    for (CohortTable.Row<YearMonth> row : answer.table().rows()) {
      customers += row.customers();
      List<CohortFigure.Cell> cells = new ArrayList<>();
      for (CohortTable.Cell cell : row.cells()) {
        if (cell.month() < words.question().months() && cell.atRisk() > 0) {
          incidents += cell.incidents();
          cells.add(cell(row.start(), cell, answer, words));
        }
      }
      cohorts.add(new CohortFigure.Cohort(name(row.start(), words), row.customers(), cells));
    }
    String sentence = sentence(answer, words);
    String basis =
        retained
            ? given.basedOn(words.text("trend.basis.cohortsKept", customers, cohorts.size()))
            : words.text("trend.basis.cohorts", customers, cohorts.size(), incidents);
    CohortFigure.Wording wording =
        new CohortFigure.Wording(
            words.figure(
                id(),
                sentence,
                "cohort",
                "month",
                "observed",
                retained ? "retained" : "per100",
                "immature"),
            words.text("trend.axis.month"),
            words.text("trend.axis.started"),
            words.text("trend.immature"));
    return Optional.of(
        new TrendPicture(sentence, "", basis, CohortFigure.of(cohorts, wording, words.locale()))
            .withReport(new Report.Cohorts(answer.asked())));
  }

  private CohortFigure.Cell cell(
      YearMonth start, CohortTable.Cell cell, Cohorts answer, TrendWords words) {
    double value = retained ? cell.retained() : nothingIfUnknown(cell.incidentsPer100());
    String number = words.number(retained ? 100 * value : value, 0);
    String label = cell.isShown() ? number : "";
    String text =
        words.text(
            retained ? "trend.mark.cohortsKept" : "trend.mark.cohorts",
            name(start, words),
            cell.month(),
            cell.atRisk(),
            number,
            cell.incidents());
    return new CohortFigure.Cell(
        cell.month(),
        cell.atRisk(),
        value,
        label,
        !cell.mature(),
        key(start, cell, answer, words),
        cell.mature() ? text : text + " " + words.text("trend.mark.immature"));
  }

  private MarkKey key(YearMonth start, CohortTable.Cell cell, Cohorts answer, TrendWords words) {
    if (retained) {
      return new TrendMark(
          new Rows.People(
              words.text("trend.people.cohort", name(start, words), cell.month()),
              () -> people.observedIn(answer.asked(), start, cell.month())));
    }
    return cell.incidents() == 0
        ? MarkKey.NONE
        : new CountedRows(answer.asked())
            .cohort(start.atDay(1), start.atEndOfMonth(), cell.month());
  }

  /// What the test says of the earlier half of the start months against the later.
  private String sentence(Cohorts answer, TrendWords words) {
    List<CohortTable.Row<YearMonth>> rows = answer.table().rows();
    if (rows.size() < 2) {
      return words.text("trend.sentence.cohorts.few", rows.size());
    }
    if (!retained) {
      long told =
          rows.stream()
              .filter(row -> row.cells().stream().anyMatch(cell -> cell.isShown() && cell.mature()))
              .count();
      return told < 2
          ? words.text("trend.sentence.cohorts.small", told)
          : words.text("trend.sentence.cohorts", rows.size());
    }
    YearMonth first = rows.getFirst().start();
    YearMonth middle = rows.get(rows.size() / 2).start();
    Asked earlier = started(answer.asked(), first, middle.minusMonths(1));
    Asked later = started(answer.asked(), middle, rows.getLast().start());
    LogRank test = retention.test(List.of(earlier, later));
    return words.text("trend.sentence.cohortsKept", name(middle, words))
        + " "
        + LogRankWords.sentence(test, words);
  }

  private static Asked started(Asked asked, YearMonth first, YearMonth last) {
    return asked.withWhose(asked.whose().started(first.atDay(1), last.atEndOfMonth()));
  }

  private static double nothingIfUnknown(double rate) {
    return Double.isNaN(rate) ? 0 : rate;
  }

  static String name(YearMonth start, TrendWords words) {
    return DateTimeFormatter.ofPattern("MMM uuuu", words.locale()).format(start);
  }
}
