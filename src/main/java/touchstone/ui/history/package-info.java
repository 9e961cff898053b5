/// What was done, and taking it back: the history of the whole store or of one record with its
/// earlier values, the bin, and the imports. Reads the past in the background, restores through
/// acts that can themselves be undone.
@NullMarked
package touchstone.ui.history;

import org.jspecify.annotations.NullMarked;
