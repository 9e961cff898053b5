package touchstone.store;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// How a store was opened: what was found, what was done about it, and how long that took. A store
/// that was not closed cleanly is made again from a backup and the journal and is then as it was;
/// problems are what the user must know besides.
///
/// @param replayed how many acts were taken from the journal
/// @param millis how long opening took
public record Opening(Kind kind, List<Told> told, long replayed, long millis) {
  public enum Kind {
    /// A new store.
    CREATED,
    /// As it was closed.
    CLEAN,
    /// Made again.
    RECOVERED
  }

  /// A sentence by its key in the bundle of this room.
  ///
  /// @param problem whether it tells of damage or loss, not only of what was done
  public record Told(String key, boolean problem, List<Object> arguments) {
    public String sentence(Locale locale) {
      String pattern = ResourceBundle.getBundle("touchstone.store.opening", locale).getString(key);
      return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
  }

  public Opening {
    told = List.copyOf(told);
  }

  /// The same with one sentence more.
  Opening with(Told more) {
    List<Told> all = new ArrayList<>(told);
    all.add(more);
    return new Opening(kind, all, replayed, millis);
  }

  /// Everything there is to say, in plain words.
  public List<String> sentences() {
    return told.stream().map(one -> one.sentence(Locale.getDefault())).toList();
  }

  /// The sentences that tell of damage or loss.
  public List<String> problems() {
    return told.stream()
        .filter(Told::problem)
        .map(one -> one.sentence(Locale.getDefault()))
        .toList();
  }

  /// Collects what there is to say while a store is being opened.
  static final class Notes {
    private final List<Told> told = new ArrayList<>();

    void say(String key, Object... arguments) {
      told.add(new Told(key, false, List.of(arguments)));
    }

    void warn(String key, Object... arguments) {
      told.add(new Told(key, true, List.of(arguments)));
    }

    List<Told> all() {
      return told;
    }
  }
}
