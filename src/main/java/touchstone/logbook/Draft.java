package touchstone.logbook;

import java.util.EnumMap;
import java.util.Map;

/// Input in progress: texts by field. An empty text and no text are the same. Not thread-safe.
///
/// @param <F> the fields: `EntryField` or `CustomerField`
public final class Draft<F extends Enum<F>> {
  private final Class<F> type;
  private final Map<F, String> texts;

  public Draft(Class<F> type) {
    this.type = type;
    this.texts = new EnumMap<>(type);
  }

  /// An empty entry.
  public static Draft<EntryField> ofEntry() {
    return new Draft<>(EntryField.class);
  }

  /// An empty customer.
  public static Draft<CustomerField> ofCustomer() {
    return new Draft<>(CustomerField.class);
  }

  /// What stands in a field, empty where nothing does.
  public String text(F field) {
    return texts.getOrDefault(field, "");
  }

  public boolean has(F field) {
    return texts.containsKey(field);
  }

  public Draft<F> with(F field, String text) {
    if (text.isEmpty()) {
      texts.remove(field);
    } else {
      texts.put(field, text);
    }
    return this;
  }

  /// The same texts in a draft of its own.
  public Draft<F> copy() {
    Draft<F> copy = new Draft<>(type);
    copy.texts.putAll(texts);
    return copy;
  }

  /// The texts that are there, in field order.
  public Map<F, String> texts() {
    return Map.copyOf(texts);
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }
}
