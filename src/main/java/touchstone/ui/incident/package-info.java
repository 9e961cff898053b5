/// The queue of incidents and the review of one, in the steps of the critical incident technique:
/// facts, story, coding, recovery, outcome. It knows the domain's stores through its view models,
/// and no other screen; that an incident needs a cause to be closed is the domain's rule.
@NullMarked
package touchstone.ui.incident;

import org.jspecify.annotations.NullMarked;
