package touchstone.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The controls' own texts in the user's language.
final class ControlWords {

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("touchstone.ui.control.control", Locale.getDefault());

  String of(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
  }
}
