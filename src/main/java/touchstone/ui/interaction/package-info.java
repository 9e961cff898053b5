/// The list of everything that was logged, narrowed by filters, and a look at one interaction with
/// its acts. It knows the domain's stores through its view models, and no other screen.
@NullMarked
package touchstone.ui.interaction;

import org.jspecify.annotations.NullMarked;
