/// The figures of the trend panel: an answer becomes a figure with its words, for the screen, the
/// command line and a report alike. Knows answers and figures, no store, no window and no painter.
@NullMarked
package touchstone.figure;

import org.jspecify.annotations.NullMarked;
