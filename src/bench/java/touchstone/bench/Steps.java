package touchstone.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where a thread spends its time, by looking at its stack about every half millisecond: the share
/// of each of our methods with all that it calls, as a tree. Good to about 1 % with some thousand
/// looks.
final class Steps {
  private static final double SHOWN = 0.01;

  private final Map<String, Integer> looks = new TreeMap<>();
  private int all;

  /// Looks at the calling thread while it works.
  static Steps of(Contest.Work work) throws Exception {
    Steps steps = new Steps();
    Thread watched = Thread.currentThread();
    AtomicBoolean done = new AtomicBoolean();
    Thread watcher = Thread.ofPlatform().daemon().start(() -> steps.watch(watched, done));
    try {
      work.run();
    } finally {
      done.set(true);
      watcher.join();
    }
    return steps;
  }

  private void watch(Thread watched, AtomicBoolean done) {
    while (!done.get()) {
      look(watched.getStackTrace());
      java.util.concurrent.locks.LockSupport.parkNanos(500_000);
    }
  }

  private void look(StackTraceElement[] stack) {
    List<String> path = new ArrayList<>();
    String before = "";
    for (int i = stack.length - 1; i >= 0; i--) {
      String type = stack[i].getClassName();
      boolean ours = type.startsWith("touchstone.") && !type.startsWith("touchstone.bench.");
      // A call straight from us into the engine or the disk is told by its name.
      boolean door = !before.isEmpty() && type.startsWith("org.h2.jdbc.");
      boolean disk = !before.isEmpty() && type.equals("sun.nio.ch.FileChannelImpl");
      if (!ours && !(door || disk)) {
        continue;
      }
      String step = type.replaceAll(".*\\.", "") + "." + stack[i].getMethodName();
      if (ours && !step.contains("lambda$")) {
        path.add(step);
        before = step;
      } else if (door || disk) {
        path.add(step);
        break;
      }
    }
    if (path.isEmpty()) {
      return;
    }
    all++;
    StringBuilder key = new StringBuilder();
    for (String step : path) {
      key.append('\u0001').append(step);
      looks.merge(key.toString(), 1, Integer::sum);
    }
  }

  void print(PrintStream out) {
    out.printf("  where our side spends its time, %d looks%n", all);
    print(out, "", 0);
  }

  private void print(PrintStream out, String parent, int depth) {
    looks.entrySet().stream()
        .filter(entry -> entry.getKey().lastIndexOf('\u0001') == parent.length())
        .filter(entry -> entry.getKey().startsWith(parent))
        .filter(entry -> entry.getValue() >= SHOWN * all)
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry -> {
              String step = entry.getKey().substring(parent.length() + 1);
              out.printf(
                  "    %5.1f %% %s%s%n", 100.0 * entry.getValue() / all, "  ".repeat(depth), step);
              print(out, entry.getKey(), depth + 1);
            });
  }
}
