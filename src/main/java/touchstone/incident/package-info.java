/// Incidents: the review record of a moment of truth, at most one per interaction, with its cause,
/// its recovery and the rule that none is closed without a cause. Knows interactions, customers and
/// codes.
@NullMarked
package touchstone.incident;

import org.jspecify.annotations.NullMarked;
