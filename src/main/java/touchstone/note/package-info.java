/// Notes pinned on dates, such as a new telephone system or a new price list, so that a change in a
/// chart can be told from its likely cause. It must not know what is charted.
@NullMarked
package touchstone.note;

import org.jspecify.annotations.NullMarked;
