package touchstone.trend;

import java.time.YearMonth;
import touchstone.analysis.CohortTable;

/// The answer to: do those who started later fare better, month of life by month of life?
///
/// @param asked the question, with the types that count as incidents
/// @param table rows by start month
public record Cohorts(Asked asked, CohortTable<YearMonth> table) {}
