/// The disk as the store uses it: files written at a place, forced, moved, deleted; and bytes
/// sealed on their way there. Everything the store keeps beside the database engine's own file goes
/// through a `Disk`, so that power cuts, full disks and failing calls can be played back against
/// the real code. Must not know what is written.
@NullMarked
package touchstone.disk;

import org.jspecify.annotations.NullMarked;
