/// The store: one H2 file in one folder, its schema, its single writer lane and its change history.
///
/// Every write goes through one door. An act is one transaction on one lane; inside it a
/// `Transaction` adds, changes or removes records of known `Table`s, and for each of them writes
/// the history line (before, after) itself, so that no write can go without history and any act can
/// be undone from its own lines. Derived tables are `Projection`s, refreshed in the same
/// transaction for whatever the act touched; they are never counted up or down by hand. Only after
/// the commit and `CHECKPOINT SYNC` does an act return, and only then may anything say "Saved".
///
/// H2 is 2.3.232: with `CHECKPOINT SYNC` after each commit no acknowledged row was lost to a kill
/// in our measurements, and unlike 2.4.240 it answers repeated `exists (join)` queries rightly;
/// 2.5.252 lost acknowledged rows. A commit alone does not sync. Look again at each release, and
/// never downgrade a file.
///
/// Columns hold only what H2 and PostgreSQL share: whole numbers, texts, decimals and flags. An
/// instant is a number of milliseconds since 1970-01-01T00:00Z, a day a number of days since
/// 1970-01-01, so that tenure is a subtraction in both. This room must not know what a customer is.
@NullMarked
package touchstone.store;

import org.jspecify.annotations.NullMarked;
