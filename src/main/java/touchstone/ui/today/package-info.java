/// The worklist of the day: what is due, what is to be reviewed, what comes next; and the numbers
/// that wait in the sidebar. It knows the domain's stores through its view model, and no other
/// screen.
@NullMarked
package touchstone.ui.today;

import org.jspecify.annotations.NullMarked;
