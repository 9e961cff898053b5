/// Work off the window's thread: the store lane that keeps writes in order, a small pool for reads
/// with latest-wins tickets, and a long lane with progress and cancellation. It knows neither a
/// toolkit nor a store; answers come back through an executor handed in.
@NullMarked
package touchstone.task;

import org.jspecify.annotations.NullMarked;
