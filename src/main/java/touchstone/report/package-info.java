/// What leaves the house: reports as rows, and the CSV files they are written to, for other
/// programs and for spreadsheets. It must not know who asked, a window or a command line.
@NullMarked
package touchstone.report;

import org.jspecify.annotations.NullMarked;
