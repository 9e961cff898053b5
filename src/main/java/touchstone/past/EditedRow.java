package touchstone.past;

import touchstone.store.PastAct;

/// A row of an import that is no longer as the import left it.
///
/// @param last the act that changed it last
public record EditedRow(Subject subject, PastAct last) {}
