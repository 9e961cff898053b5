/// The journal: every act with the rows it wrote, before and after, in the order of their numbers,
/// appended and forced before the act is committed to the database. It is the change history, and
/// what a lost database is made from again. Knows acts, tables by name and rows as JSON text; must
/// not know the database.
@NullMarked
package touchstone.journal;

import org.jspecify.annotations.NullMarked;
