/// The trend panel: one question over the lifecycle, answered in a sentence, a figure and a table;
/// every mark leads to its interactions. Knows trends and figures, no other screen.
@NullMarked
package touchstone.ui.trend;

import org.jspecify.annotations.NullMarked;
