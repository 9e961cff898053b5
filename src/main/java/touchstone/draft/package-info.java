/// Drafts: what was typed and not saved yet, each in a small file of its own beside the store, so
/// that a crash loses seconds and closing a form never asks. A draft knows the form it belongs to,
/// the record it changes and texts by the names of their fields; this room must not know what forms
/// and fields mean, the store or the window. What the bytes look like on the disk is decided by the
/// `Sealing` given to the one `DraftStore`.
@NullMarked
package touchstone.draft;

import org.jspecify.annotations.NullMarked;
