package touchstone.bench;

import java.io.PrintStream;

/// One question about speed, put to us and to a rival.
interface Benchmark {
  /// The word after `--only`.
  String name();

  /// What is compared, in one line.
  String about();

  void run(Asked asked, PrintStream out) throws Exception;
}
