package touchstone.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.fault.Fault;

/// How failures reach the user. One that was foreseen becomes a sentence in a banner; any other is
/// our own mistake and is shown with a code and its details. Either is logged here, once, and only
/// by its classes: a message may hold personal data.
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String BANNER = "failure";
  private static final int DEEPEST = 10;

  /// A mistake of ours as the window shows it.
  ///
  /// @param standing what is saved and what is not, as sentences
  public record Unforeseen(Fault fault, List<String> standing) {}

  private final Messages messages;
  private final Notices notices;
  private final Map<Class<?>, Function<Throwable, String>> foreseen = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Unforeseen>> unforeseen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Supplier<List<String>> standing = List::of;

  public Failures(Messages messages, Notices notices) {
    this.messages = messages;
    this.notices = notices;
  }

  /// Says how failures of the class `kind` are put into words: one sentence that also says what can
  /// be done.
  public <T extends Throwable> void foresee(Class<T> kind, Function<? super T, String> intoWords) {
    foreseen.put(kind, failure -> intoWords.apply(kind.cast(failure)));
  }

  /// Says who secures what is typed when something unforeseen happens, and tells in sentences what
  /// is saved and what is not.
  void onUnforeseen(Supplier<List<String>> secure) {
    standing = secure;
  }

  /// Shows `failure`; work that was cancelled is none. Called on the window's thread.
  public void show(Throwable failure) {
    show(failure, null, null);
  }

  /// Shows `failure` with a button that tries again.
  public void showWithRetry(Throwable failure, Runnable again) {
    show(failure, messages.text("failure.again"), again);
  }

  /// The words for a foreseen failure, for a screen that shows them in a place of its own.
  public Optional<String> wordsFor(Throwable failure) {
    Throwable one = failure;
    for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
      for (var entry : foreseen.entrySet()) {
        if (entry.getKey().isInstance(one)) {
          return Optional.of(entry.getValue().apply(one));
        }
      }
    }
    return Optional.empty();
  }

  /// The unforeseen failure to be shown in a window, until it is taken away.
  public ReadOnlyObjectProperty<Optional<Unforeseen>> unforeseenProperty() {
    return unforeseen.getReadOnlyProperty();
  }

  void seen() {
    unforeseen.set(Optional.empty());
  }

  private void show(Throwable failure, @Nullable String actionName, @Nullable Runnable action) {
    if (failure instanceof CancellationException) {
      return;
    }
    Optional<String> words = wordsFor(failure);
    if (words.isPresent()) {
      LOG.warn("A foreseen failure: {}", failure.getClass().getName());
      Runnable closing =
          action == null
              ? null
              : () -> {
                notices.remove(BANNER);
                action.run();
              };
      notices.show(new Banner(BANNER, Banner.Kind.FAILURE, words.get(), actionName, closing, true));
      return;
    }
    Fault fault = Fault.logged(failure);
    // While one is in view the others are in the log: one mistake can fail at every frame.
    if (unforeseen.get().isEmpty()) {
      unforeseen.set(Optional.of(new Unforeseen(fault, secured())));
    }
  }

  // Securing must not fail over the failure it is about.
  private List<String> secured() {
    try {
      return standing.get();
    } catch (RuntimeException e) {
      Fault.logged(e);
      return List.of();
    }
  }
}
