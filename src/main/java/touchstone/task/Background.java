package touchstone.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The lanes on which everything slower than a frame runs. Writes go one after the other through
/// the store lane; reads go to two threads, each view with a [Ticket]; imports and exports take the
/// long lane. Answers and failures always come back through the executor given at construction.
public final class Background implements Timer {
  private final Executor fx;
  private final ExecutorService storeLane = Executors.newSingleThreadExecutor(named("store"));
  private final ExecutorService readLane = Executors.newFixedThreadPool(2, named("read"));
  private final ExecutorService sideLane = Executors.newSingleThreadExecutor(named("side"));
  private final ExecutorService longLane = Executors.newSingleThreadExecutor(named("long"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(named("timer"));
  private final List<Consumer<Job>> watchers = new CopyOnWriteArrayList<>();
  private final List<Cancellation> running = new CopyOnWriteArrayList<>();

  /// `fx` runs what it is given on the window's thread, or directly in a test.
  public Background(Executor fx) {
    this.fx = fx;
  }

  /// Runs one act on the store lane, after every act asked for earlier.
  public <T> void write(
      Callable<? extends T> act, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    submit(storeLane, act, done, failed);
  }

  /// Runs small work on files beside the store, one after the other; it never waits for an act.
  public <T> void aside(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    submit(sideLane, work, done, failed);
  }

  /// A new place in the queue of reads; one per view.
  public Ticket ticket() {
    return new Ticket(this);
  }

  /// Starts long work under a name shown in the status bar; cancelling ends in `failed` with a
  /// [CancellationException].
  public <T> Job start(
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    Job job = new Job(name, this::tell);
    Consumer<Throwable> ended =
        failure -> {
          boolean wished = failure instanceof CancellationException;
          job.enter(wished ? Job.State.CANCELLED : Job.State.FAILED);
          failed.accept(failure);
        };
    running.add(job.cancellation());
    submit(
        longLane,
        () -> {
          try {
            job.cancellation().check();
            job.enter(Job.State.RUNNING);
            return work.run(job);
          } finally {
            running.remove(job.cancellation());
          }
        },
        answer -> {
          job.enter(Job.State.DONE);
          done.accept(answer);
        },
        ended);
    return job;
  }

  @Override
  public Runnable after(Duration delay, Runnable act) {
    AtomicBoolean off = new AtomicBoolean();
    Runnable unlessOff =
        () -> {
          if (!off.get()) {
            act.run();
          }
        };
    try {
      Future<?> waiting =
          timer.schedule(
              () -> runAndTell(() -> fx.execute(unlessOff)),
              delay.toMillis(),
              TimeUnit.MILLISECONDS);
      return () -> {
        off.set(true);
        waiting.cancel(false);
      };
    } catch (RejectedExecutionException closing) {
      return () -> {};
    }
  }

  /// Tells `watcher`, on the window's thread, whenever a job starts, moves or ends.
  public void watchJobs(Consumer<Job> watcher) {
    watchers.add(watcher);
  }

  /// Ends the lanes: new work is refused, reads and long work are cancelled, and every write asked
  /// for before is carried out. Answers whether their lanes were empty within `patience`.
  public boolean shutdown(Duration patience) {
    timer.shutdownNow();
    readLane.shutdown();
    longLane.shutdown();
    running.forEach(Cancellation::cancel);
    storeLane.shutdown();
    sideLane.shutdown();
    try {
      boolean drained =
          storeLane.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)
              && sideLane.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      // Reads and long work hold connections: they get what is left of a moment to let go.
      boolean readsDone = readLane.awaitTermination(2, TimeUnit.SECONDS);
      boolean longDone = longLane.awaitTermination(2, TimeUnit.SECONDS);
      return drained && readsDone && longDone;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  <T> void submitRead(
      Cancellation cancellation,
      Work<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    running.add(cancellation);
    cancellation.onCancel(() -> running.remove(cancellation));
    submit(
        readLane,
        () -> {
          try {
            cancellation.check();
            return work.run(cancellation);
          } finally {
            running.remove(cancellation);
          }
        },
        done,
        failed);
  }

  private <T> void submit(
      ExecutorService lane,
      Callable<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    try {
      lane.execute(() -> runAndAnswer(work, done, failed));
    } catch (RejectedExecutionException refused) {
      fx.execute(() -> failed.accept(refused));
    }
  }

  private <T> void runAndAnswer(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    T answer;
    try {
      answer = work.call();
    } catch (Throwable failure) {
      // Errors too: a failure always comes back to the screen that asked.
      fx.execute(() -> failed.accept(failure));
      return;
    }
    fx.execute(() -> done.accept(answer));
  }

  // The timer would keep to itself what goes wrong.
  private static void runAndTell(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException | Error failure) {
      Thread mine = Thread.currentThread();
      mine.getUncaughtExceptionHandler().uncaughtException(mine, failure);
    }
  }

  private void tell(Job job) {
    fx.execute(() -> watchers.forEach(watcher -> watcher.accept(job)));
  }

  private static ThreadFactory named(String lane) {
    return Thread.ofPlatform().daemon().name("touchstone-" + lane + "-", 0).factory();
  }
}
