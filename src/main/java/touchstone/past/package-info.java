/// What was done to the logbook, told in the words of the field, and taking it back: the history of
/// one record or of the whole store, the bin, the imports that can be taken back, and what changed
/// since some day. Reads the store's history; writes only through acts, so that whatever is
/// restored can be undone again.
///
/// A record and what hangs on it are one thing to a reader: an interaction with its values, tags,
/// incident and follow-ups, a customer with its contact points and stages. Must not know screens or
/// files.
@NullMarked
package touchstone.past;

import org.jspecify.annotations.NullMarked;
