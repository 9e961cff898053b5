/// The front door: the main class and the wiring that constructs every store and every screen.
@NullMarked
package touchstone;

import org.jspecify.annotations.NullMarked;
