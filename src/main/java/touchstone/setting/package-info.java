/// What the user chose for this machine, and how the window was left: typed values kept in two
/// small JSON files, each replaced as a whole. It knows neither screens nor the store.
@NullMarked
package touchstone.setting;

import org.jspecify.annotations.NullMarked;
