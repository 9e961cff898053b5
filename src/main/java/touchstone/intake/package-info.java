/// Reading a file of rows: bytes in, records and problems out. It decides how a file is written
/// (encoding, separator, header), what its columns mean, in which order its dates stand, and says
/// in words what it cannot take. It must not know a window, a command line or how anything is
/// stored.
@NullMarked
package touchstone.intake;

import org.jspecify.annotations.NullMarked;
