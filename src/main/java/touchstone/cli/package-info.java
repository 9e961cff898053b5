/// The command line: the manager's acts without a window. It parses options, hands them to the
/// logbook, the intake and the reports, prints results on standard output and everything else in
/// one line on standard error. It must not know a window or how anything is stored.
@NullMarked
package touchstone.cli;

import org.jspecify.annotations.NullMarked;
