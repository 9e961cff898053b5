/// The log panel: one line that is understood while it is typed, over an ordinary form that holds
/// everything an interaction can say; the context of the customer beside it, and a draft kept at
/// all times. It knows the logbook's acts and the domain's stores through its view models.
@NullMarked
package touchstone.ui.log;

import org.jspecify.annotations.NullMarked;
