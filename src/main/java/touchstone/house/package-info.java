/// The house rules as the code may name them: the one annotation that allows a breach. Every room
/// may import it; it must know none.
@NullMarked
package touchstone.house;

import org.jspecify.annotations.NullMarked;
