package touchstone.ui;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Every text a user sees. Each room of the window may have a `messages.properties` beside its FXML
/// files; together they are one bundle, so a key begins with the name of its room
/// (`customers.filter`). Texts with arguments are patterns of [MessageFormat], plurals its choice
/// format; apostrophes are typographic, so none needs doubling.
public final class Messages {
  /// The rooms that may have texts of their own.
  static final List<String> ROOMS =
      List.of(
          "",
          "control",
          "customer",
          "history",
          "incident",
          "intake",
          "interaction",
          "log",
          "report",
          "setting",
          "timeline",
          "today",
          "trend");

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Map<String, MessagePattern> patterns = new ConcurrentHashMap<>();

  private Messages(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.bundle = new Joined(texts);
  }

  /// The texts in the language nearest to `locale`.
  public static Messages in(Locale locale) {
    Map<String, String> texts = new TreeMap<>();
    for (String room : ROOMS) {
      String base = "touchstone.ui." + (room.isEmpty() ? "" : room + ".") + "messages";
      try {
        ResourceBundle one =
            ResourceBundle.getBundle(
                base,
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
        one.keySet().forEach(key -> put(texts, key, one.getString(key)));
      } catch (MissingResourceException noTexts) {
        // A room without texts of its own adds none.
      }
    }
    return new Messages(locale, texts);
  }

  /// The text for `key` with `arguments` in place of {0}, {1}, ...; an unknown key is an error.
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : patterns.computeIfAbsent(key, _ -> new MessagePattern(pattern, locale)).with(arguments);
  }

  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /// For FXML, where `%key` names a text.
  public ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }

  private static void put(Map<String, String> texts, String key, String text) {
    if (texts.put(key, text) != null) {
      throw new IllegalStateException("two texts for " + key);
    }
  }

  private static final class Joined extends ResourceBundle {
    private final Map<String, String> texts;

    Joined(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
      String text = texts.get(key);
      if (text == null) {
        throw new MissingResourceException("no text for " + key, "messages", key);
      }
      return text;
    }

    @Override
    public boolean containsKey(String key) {
      return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
