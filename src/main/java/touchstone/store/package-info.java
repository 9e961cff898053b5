/// The store: a database file, the journal beside it, backups, and the one writer lane.
///
/// Every write goes through one door. An act is one transaction on one lane; inside it a
/// `Transaction` adds, changes or removes records of known `Table`s, and for each of them keeps a
/// history line (before, after), so that no write can go without history and any act can be undone
/// from its own lines. Derived tables are `Projection`s, computed anew in the same transaction for
/// whatever the act touched; a single new row may be added instead where that comes to the same.
///
/// **What decides an act is the journal.** Its lines are appended there and forced (one
/// `fdatasync`) before the database commits; then the act returns and anything may say "Saved". The
/// journal is the change history, and the database holds only the index to it. The engine is not
/// asked to sync: with H2 2.3.232 a commit alone loses acts on a kill and can leave half of one, so
/// a database that was not closed cleanly is never repaired and never trusted. It is made again
/// from the newest whole backup (the empty store is the first one) and the acts after it. A seal
/// (size and SHA-256 of the file, the last act, its chain) tells a clean end; a changed bit breaks
/// it. The file as it was found is used only where it knows acts that nothing else holds and passes
/// every examination, and that is said.
///
/// The order of an act: identity of the files checked; statements, so that the database has refused
/// what it would refuse; projections computed anew; batch forced, if the act has more than 2,000
/// lines; journal forced; acknowledged. What follows cannot be refused any more, and whoever reads
/// or acts next does it first (`Turns`): additions to derived tables, counters, the book of acts,
/// commit. What fails before the journal leaves nothing; what fails after is the database's
/// trouble, which is made again from the journal. Nobody is woken to do the rest: waking a thread
/// costs the save more than the rest does.
///
/// Writing anew (forgetting a person, another key) makes new files beside the old and swaps them by
/// a marker; what is there before the marker counts, what is there after it is finished at the next
/// opening.
///
/// H2 is 2.3.232: it answers repeated `exists (join)` queries rightly, unlike 2.4.240; 2.5.252 lost
/// acknowledged rows. Its shutdown swallows a failed last write, so the closed file is looked at
/// before it is sealed; its `BACKUP` may copy the file as it was before the last commit, so a
/// checkpoint comes first. Look again at each release, and never downgrade a file. A migration that
/// adds a column which may not be nothing gives it a default: acts from before name no such column.
///
/// Columns hold only what H2 and PostgreSQL share: whole numbers, texts, decimals and flags. An
/// instant is a number of milliseconds since 1970-01-01T00:00Z, a day a number of days since
/// 1970-01-01, so that tenure is a subtraction in both. This room must not know what a customer is.
@NullMarked
package touchstone.store;

import org.jspecify.annotations.NullMarked;
