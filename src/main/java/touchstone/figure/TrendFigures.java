package touchstone.figure;

import java.util.Locale;
import touchstone.chart.Figure;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.report.Report;
import touchstone.report.ReportWords;
import touchstone.trend.Trends;

/// The figure of each report of the trend panel, with the words around it. Any thread but the
/// window's.
public final class TrendFigures {
  private final Trends trends;
  private final ReportWords reports;
  private final Codes codes;
  private final Wordbook words;
  private final CurveFigures curves;
  private final TableFigures tables;

  /// @param reports says what a figure is narrowed to
  public TrendFigures(Trends trends, ReportWords reports, Codes codes, Locale locale) {
    this.trends = trends;
    this.reports = reports;
    this.codes = codes;
    this.words = new Wordbook(locale);
    this.curves = new CurveFigures(words, type -> codes.label(CodeList.TYPE, type.id()));
    this.tables = new TableFigures(words);
  }

  /// The figure that holds the numbers of a report.
  public Figure of(Report.Trend report) {
    String about = reports.of(report);
    return switch (report) {
      case Report.Lifecycle one -> curves.lifecycle(trends.lifecycle().rates(one.asked()), about);
      case Report.Calendar one ->
          new CalendarFigures(words, curves).of(trends.calendar().months(one.asked()), about);
      case Report.Retention one ->
          curves.retention(trends.retention().retention(one.asked()), about);
      case Report.Incidence one ->
          curves.incidence(trends.firstIncident().firstIncident(one.asked()), about);
      case Report.MeanCumulative one ->
          curves.meanCumulative(trends.meanCumulative().meanCumulative(one.asked()), about);
      case Report.Control one ->
          new ControlFigures(words)
              .of(trends.stability().stability(one.asked(), one.period(), one.by()), about);
      case Report.Cohorts one -> tables.cohorts(trends.cohorts().cohorts(one.asked()), about);
      case Report.Causes one ->
          tables.causes(
              trends.causes().causes(one.asked()),
              about,
              code -> codes.label(CodeList.ROOT_CAUSE, code));
      case Report.Execution one ->
          tables.execution(trends.execution().execution(one.asked(), one.standard()), about);
    };
  }
}
