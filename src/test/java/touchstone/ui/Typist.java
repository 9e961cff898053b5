package touchstone.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.draft.DraftSubject;
import touchstone.task.Background;

/// A process that types into a form without end and says on its standard output how many characters
/// are kept, until somebody kills it.
public final class Typist {
  static final DraftSubject FORM = DraftSubject.of("review", 17);
  static final String TEXT = "text";
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(5);

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final StringBuilder typed = new StringBuilder();

  private Typist() {}

  public static void main(String[] arguments) throws InterruptedException {
    new Typist().type(Path.of(arguments[0]));
  }

  /// The character at a place of the endless text.
  static char at(int place) {
    return (char) ('a' + place % 26);
  }

  private void type(Path folder) throws InterruptedException {
    Background background = new Background(window::add);
    Messages messages = Messages.in(Locale.ENGLISH);
    Notices notices = new Notices(messages);
    Drafts drafts =
        new Drafts(
            new DraftStore(folder, Clock.systemUTC(), Sealing.NONE),
            background,
            background,
            window::add,
            messages,
            notices,
            new Failures(messages, notices));
    DraftKeeper keeper = drafts.keeper(FORM, new Form());
    keeper
        .keptAtProperty()
        .subscribe(
            at ->
                at.flatMap(_ -> drafts.latest(FORM))
                    .ifPresent(
                        draft ->
                            System.out.println(draft.texts().getOrDefault(TEXT, "").length())));
    nextKey(background, keeper);
    while (true) {
      window.take().run();
    }
  }

  private void nextKey(Background background, DraftKeeper keeper) {
    typed.append(at(typed.length()));
    keeper.changed();
    background.after(BETWEEN_KEYS, () -> nextKey(background, keeper));
  }

  private final class Form implements Typing {
    @Override
    public Optional<Typed> typed() {
      return Optional.of(new Typed("Acme", Map.of(TEXT, typed.toString())));
    }

    @Override
    public void forget() {
      typed.setLength(0);
    }
  }
}
