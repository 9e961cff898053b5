package touchstone.past;

import touchstone.store.PastAct;

/// Something that was deleted and can be restored.
///
/// @param what as it was when it was deleted
/// @param more how many further records went with it
/// @param daysLeft whole days until it leaves the bin; restoring stays possible from the history
public record BinEntry(PastAct act, Subject what, long more, int daysLeft) {}
