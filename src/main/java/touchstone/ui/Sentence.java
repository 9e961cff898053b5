package touchstone.ui;

import java.util.List;

/// A foreseen failure in words: the key of a sentence that also says what to do, and its arguments.
public record Sentence(String key, List<Object> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }
}
