/// The machine Touchstone runs on: which folders it may use and how the desktop opens one. It knows
/// nothing of what is kept in them.
@NullMarked
package touchstone.host;

import org.jspecify.annotations.NullMarked;
