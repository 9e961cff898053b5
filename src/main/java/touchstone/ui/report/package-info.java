/// The reports: what can leave the house as a file, its filter in words, the first rows as they
/// will be written. Knows reports, no other screen.
@NullMarked
package touchstone.ui.report;

import org.jspecify.annotations.NullMarked;
