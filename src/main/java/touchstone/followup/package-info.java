/// Follow-ups: what was promised or is to be done, for whom and by when. Knows customers,
/// interactions and incidents by their ids.
@NullMarked
package touchstone.followup;

import org.jspecify.annotations.NullMarked;
