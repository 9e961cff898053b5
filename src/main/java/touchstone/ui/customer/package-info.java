/// The list of customers, the form that creates and changes one, and the palette's way to them. It
/// knows the customer's stores through its view models and no other screen.
@NullMarked
package touchstone.ui.customer;

import org.jspecify.annotations.NullMarked;
