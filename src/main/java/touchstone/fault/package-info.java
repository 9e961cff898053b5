/// Faults: our own mistakes, told alike by the window and the command line: a short code and
/// details without any personal data, logged once. Knows nobody.
@NullMarked
package touchstone.fault;

import org.jspecify.annotations.NullMarked;
