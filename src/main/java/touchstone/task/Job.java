package touchstone.task;

import java.util.OptionalDouble;
import java.util.function.Consumer;

/// A piece of long work as the status bar sees it. Read and cancelled from any thread.
public final class Job implements Progress {
  /// Where a job stands; the last three are final.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private final String name;
  private final Consumer<Job> changed;
  private final Cancellation cancellation = new Cancellation();
  private volatile State state = State.WAITING;
  private volatile double fraction = -1;

  Job(String name, Consumer<Job> changed) {
    this.name = name;
    this.changed = changed;
  }

  /// What is being done, in the user's words.
  public String name() {
    return name;
  }

  public State state() {
    return state;
  }

  public boolean ended() {
    return state.compareTo(State.RUNNING) > 0;
  }

  /// The share done in [0, 1]; empty while the end is not known.
  public OptionalDouble fraction() {
    double now = fraction;
    return now < 0 ? OptionalDouble.empty() : OptionalDouble.of(now);
  }

  public void cancel() {
    cancellation.cancel();
  }

  @Override
  public void report(long done, long total) {
    double now = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    boolean worthTelling = Math.abs(now - fraction) >= 0.01 || (now >= 1 && fraction < 1);
    if (worthTelling) {
      fraction = now;
      changed.accept(this);
    }
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  void enter(State next) {
    state = next;
    changed.accept(this);
  }
}
