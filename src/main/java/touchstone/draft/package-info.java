/// Drafts: what was typed and not saved yet, each in a small file of its own beside the store, so
/// that a crash loses seconds and closing a form never asks. Knows texts by the names of their
/// fields; must not know what the fields mean, the store or the window.
@NullMarked
package touchstone.draft;

import org.jspecify.annotations.NullMarked;
