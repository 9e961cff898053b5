package touchstone.ui.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.past.SinceThen;
import touchstone.report.ChangesWords;
import touchstone.report.Report;
import touchstone.report.ReportRows;
import touchstone.report.ReportWords;

/// Reads what a report will hold. Not for the window's thread.
final class PreviewReading {
  static final int PREVIEWED = 20;
  private static final int NAMED = 200;

  private final Locale locale;
  private final Supplier<LocalDate> today;

  PreviewReading(Locale locale, Supplier<LocalDate> today) {
    this.locale = locale;
    this.today = today;
  }

  /// @param since what has changed since `day`; both absent for the store as it stands
  /// @param asked a report that came from elsewhere, in place of what the fields say
  Optional<ReportPreview> preview(
      ReportViewModel.Sources sources,
      @Nullable SinceThen since,
      @Nullable LocalDate day,
      ReportFields fields,
      @Nullable Report asked) {
    Optional<Report> report =
        asked == null
            ? fields.report(sources.customers(), day == null ? today.get() : day)
            : Optional.of(asked);
    return report.map(one -> preview(sources, one, since(since, day)));
  }

  private ReportPreview preview(
      ReportViewModel.Sources from, Report one, Optional<ReportPreview.Since> since) {
    ReportRows rows = from.reports().rows(one);
    long count = rows.count();
    ReportWords words =
        new ReportWords(
            locale,
            from.codes().codes(),
            id -> from.customers().find(id).map(Customer::name).orElse(""));
    return new ReportPreview(
        one, words.of(one, count), count, rows.columns(), rows.first(PREVIEWED), since);
  }

  private Optional<ReportPreview.Since> since(@Nullable SinceThen since, @Nullable LocalDate day) {
    return since == null || day == null
        ? Optional.empty()
        : Optional.of(
            new ReportPreview.Since(day, ChangesWords.of(since, locale), since.latest(NAMED)));
  }
}
