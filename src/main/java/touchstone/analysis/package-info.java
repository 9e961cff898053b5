/// Statistics of the practice as pure functions: curves over the tenure (retention, first incident
/// against leaving, expected interactions and value), rates per customer-month, control charts and
/// the choice among them, logging coverage, comparisons, agreement of coders, cohorts, the value
/// ledger with its break-even day. Each says the formula, its source and its units, and takes
/// columns of days and counts, so that a million customers cost a walk over them. Knows no store,
/// no clock, no screen and none of the other rooms; callers bring days, counts and money.
@NullMarked
package touchstone.analysis;

import org.jspecify.annotations.NullMarked;
