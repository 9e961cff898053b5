/// The columnar snapshot: everybody's life as an act of the store left it, held in narrow columns
/// of whole numbers, and the questions about lives that it answers without the store. About 6 bytes
/// an interaction and 16 a customer. Derived from the store and never the only copy of anything:
/// kept in a file beside it, caught up from the change history, built anew where the two do not
/// fit.
///
/// It holds ids, days, amounts and the words of code lists, no customer's name and no text. The
/// words of handlers are names of employees, and tags are whatever somebody typed: whoever encrypts
/// or erases the store must treat the file as a part of it.
///
/// Answers are columns for `touchstone.analysis`: tenure days, counts, customer-days. Knows the
/// domain's types and scopes, no figure and no window; only `TrendStore` reads the store for it.
@NullMarked
package touchstone.trend.snapshot;

import org.jspecify.annotations.NullMarked;
