/// The logbook: what a manager does, each act one transaction over the domain's records: log, edit,
/// remove, review, promise, rename a code, take back. The window, the command line and the imports
/// all come through here, so that a rule holds on every path.
///
/// Input on its way in is a `Draft`: texts by field, whoever typed them, mapped them from a column
/// or gave them as an option. One parser makes an `Entry` of them or says per field what is wrong;
/// one writer makes texts of a record again, so that what is exported can be read back. Knows the
/// domain and the store; must not know files, screens or statistics.
@NullMarked
package touchstone.logbook;

import org.jspecify.annotations.NullMarked;
