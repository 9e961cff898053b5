package touchstone.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// The main class of `sh packaging/bench`.
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          new LogBench(), new RecoverBench(), new TrendBench(), new FacesBench(), new TabsBench());

  private Bench() {}

  /// Runs what the options ask for. Exit code 2 says that they were not understood.
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Optional<Asked> asked = Asked.of(List.of(arguments));
    if (asked.isEmpty() || asked.get().help()) {
      (asked.isEmpty() ? System.err : out).print(Asked.USAGE);
      ALL.forEach(one -> out.printf("  %-10s %s%n", one.name(), one.about()));
      System.exit(asked.isEmpty() ? 2 : 0);
    }
    List<Benchmark> chosen =
        ALL.stream()
            .filter(one -> asked.get().only().map(one.name()::equals).orElse(true))
            .toList();
    if (chosen.isEmpty()) {
      System.err.println("There is no benchmark " + asked.get().only().orElse(""));
      System.exit(2);
    }
    for (Benchmark one : chosen) {
      out.printf("%s: %s%n", one.name(), one.about());
      one.run(asked.get(), out);
      out.println();
    }
  }
}
