package touchstone.ui;

import java.util.Locale;

/// The menus of the menu bar, in their order; the name of each stands in the bundle under
/// `menu.<id>`.
public enum Menus {
  FILE,
  EDIT,
  VIEW,
  LOG,
  CUSTOMER,
  TOOLS,
  HELP;

  String messageKey() {
    return "menu." + name().toLowerCase(Locale.ROOT);
  }
}
