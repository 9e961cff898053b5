/// Interactions: one meeting of customer and brand, its touch point, its exchange of value and what
/// was thought of it. Knows customers and codes; must not know incidents, statistics or screens.
@NullMarked
package touchstone.interaction;

import org.jspecify.annotations.NullMarked;
