package touchstone.ui;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import touchstone.logbook.Logbook;

/// Acts of the manager asked for by a screen: carried out one after the other on the store lane,
/// told with a notice that can take them back. What fails is shown; nothing of it was stored.
public final class Deeds {
  private final Frame frame;
  private final Logbook logbook;

  public Deeds(Frame frame, Logbook logbook) {
    this.frame = frame;
    this.logbook = logbook;
  }

  private record Done<T>(T answer, OptionalLong act) {}

  /// Carries out `act`, says the text of `key` with an Undo, and hands the answer over.
  public <T> void act(Callable<T> act, Consumer<? super T> done, String key, Object... arguments) {
    frame
        .background()
        .write(
            () -> new Done<>(act.call(), logbook.latest()),
            after -> {
              Notices notices = frame.notices();
              after
                  .act()
                  .ifPresentOrElse(
                      number ->
                          notices.sayUndoable(() -> frame.acts().undo(number), key, arguments),
                      () -> notices.say(key, arguments));
              done.accept(after.answer());
            },
            frame.failures()::show);
  }
}
