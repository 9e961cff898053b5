package touchstone.ui;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import touchstone.logbook.Logbook;
import touchstone.task.Background;

/// Acts of the manager asked for by a screen: carried out one after the other on the store lane,
/// told with a notice that can take them back. What fails is shown; nothing of it was stored.
public final class Deeds {
  private final Background background;
  private final Logbook logbook;
  private final Notices notices;
  private final Failures failures;

  public Deeds(Background background, Logbook logbook, Notices notices, Failures failures) {
    this.background = background;
    this.logbook = logbook;
    this.notices = notices;
    this.failures = failures;
  }

  private record Done<T>(T answer, OptionalLong act) {}

  /// Carries out `act`, says the text of `key` with an Undo, and hands the answer over.
  public <T> void act(
      Callable<T> act, Consumer<? super T> done, String key, Object... arguments) {
    background.write(
        () -> new Done<>(act.call(), logbook.latest()),
        after -> {
          after
              .act()
              .ifPresentOrElse(
                  number -> notices.sayUndoable(() -> takeBack(number), key, arguments),
                  () -> notices.say(key, arguments));
          done.accept(after.answer());
        },
        failures::show);
  }

  private void takeBack(long act) {
    background.write(
        () -> logbook.undo(act), _ -> notices.say("deed.takenBack"), failures::show);
  }
}
