package touchstone.ui.history;

import java.util.concurrent.Callable;
import touchstone.logbook.Logbook;
import touchstone.ui.Frame;
import touchstone.ui.UndoRefusal;

/// Acts that bring back what was: carried out on the store lane, told with a notice that can undo
/// them; what cannot be brought back is told with what stands in the way.
public final class Restoring {
  private final Frame frame;
  private final Logbook logbook;
  private final UndoRefusal refusal;

  public Restoring(Frame frame, Logbook logbook, UndoRefusal refusal) {
    this.frame = frame;
    this.logbook = logbook;
    this.refusal = refusal;
  }

  /// Carries out `act`, which answers whether anything differed.
  ///
  /// @param name what it is about, as the notice calls it
  void act(Callable<Boolean> act, String name, String said) {
    frame
        .background()
        .write(
            () -> act.call() ? logbook.latest().orElseThrow() : 0L,
            number -> {
              if (number == 0) {
                frame.notices().say("history.said.same", name);
              } else {
                frame.notices().sayUndoable(() -> frame.undo(number), said, name);
              }
            },
            failure -> refusal.show(failure, name));
  }
}
