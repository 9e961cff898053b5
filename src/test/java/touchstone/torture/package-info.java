/// The torture of the store: processes killed, power cut, files damaged, calls failing, disks full,
/// all through the real core, and what must hold afterwards. Run at length by `sh
/// packaging/torture`, in small by the tests.
@NullMarked
package touchstone.torture;

import org.jspecify.annotations.NullMarked;
