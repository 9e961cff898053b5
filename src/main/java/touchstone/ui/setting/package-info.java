/// The settings screen: looks, language and zone, the operator, the folder of the data, and the
/// parts other rooms bring. A change is in force at once. It knows no store.
@NullMarked
package touchstone.ui.setting;

import org.jspecify.annotations.NullMarked;
