/// Customers: persons, organizations and households with whom a relationship exists or is presumed,
/// their lifecycle and what they allow. Tenure is the clock: day 0 is the start of the
/// relationship, a lifecycle month is 30 days, a prospect has none. Knows codes; must not know
/// interactions.
@NullMarked
package touchstone.customer;

import org.jspecify.annotations.NullMarked;
