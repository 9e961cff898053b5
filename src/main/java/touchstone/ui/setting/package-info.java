/// The settings screen: looks, language and zone, the operator, the folder of the data, the code
/// lists, and the parts other rooms bring. A change is in force at once. It knows no customer, no
/// interaction and no incident.
@NullMarked
package touchstone.ui.setting;

import org.jspecify.annotations.NullMarked;
