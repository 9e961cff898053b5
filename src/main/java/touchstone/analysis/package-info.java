/// Statistics of the practice as pure functions: intervals, rates per customer-month, the value
/// ledger with its break-even day. Each says the formula, its source and its units. Knows no store,
/// no clock, no screen and none of the other rooms; callers bring days, counts and money.
@NullMarked
package touchstone.analysis;

import org.jspecify.annotations.NullMarked;
