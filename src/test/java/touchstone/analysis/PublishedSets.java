package touchstone.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Data of published tables: small ones here, larger ones in the collection beside the project.
final class PublishedSets {

  private static final Path COLLECTION = Path.of("../shared/data/survival/lifelines");

  private PublishedSets() {}

  /// Maintenance chemotherapy in acute myelogenous leukaemia, weeks to relapse (R. G. Miller,
  /// "Survival Analysis", 1981, page 49): the maintained group, minus for censored.
  static TenureCounts amlMaintained() {
    return weeks(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161);
  }

  /// The group without maintenance.
  static TenureCounts amlNonmaintained() {
    return weeks(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45);
  }

  /// Remission of leukaemia, weeks (E. J. Freireich and others, Blood 21, 1963; E. A. Gehan,
  /// Biometrika 52, 1965): group 1 placebo, group 2 6-mercaptopurine.
  static TenureCounts gehan(int group) {
    TenureCounts counts = new TenureCounts();
    for (String line : lines("gehan.dat")) {
      String[] cells = line.trim().split("\\s+", -1);
      if (Integer.parseInt(cells[0]) == group) {
        counts.add(0, Integer.parseInt(cells[1]), end(cells[2]));
      }
    }
    return counts;
  }

  /// Lifetimes of fruit flies in days, of one group.
  static TenureCounts waltons(String group) {
    TenureCounts counts = new TenureCounts();
    for (String line : lines("waltons_dataset.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      if (cells[2].equals(group)) {
        counts.add(0, (int) Double.parseDouble(cells[0]), end(cells[1]));
      }
    }
    return counts;
  }

  /// Survival with cancer of the larynx in tenths of a year, of one stage 1 to 4 (O. Kardaun,
  /// "Statistical analysis of male larynx-cancer patients", Statistica Neerlandica 37, 1983).
  static TenureCounts larynx(int stage) {
    TenureCounts counts = new TenureCounts();
    for (String line : lines("larynx.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      int of = 1;
      for (int s = 2; s <= 4; s++) {
        of = cells[s + 1].equals("1") ? s : of;
      }
      if (of == stage) {
        counts.add(0, (int) Math.round(10 * Double.parseDouble(cells[0])), end(cells[2]));
      }
    }
    return counts;
  }

  private static LifeEnd end(String event) {
    return Double.parseDouble(event) == 1 ? LifeEnd.LEFT : LifeEnd.CENSORED;
  }

  private static TenureCounts weeks(int... weeks) {
    TenureCounts counts = new TenureCounts();
    for (int week : weeks) {
      counts.add(0, Math.abs(week), week < 0 ? LifeEnd.CENSORED : LifeEnd.LEFT);
    }
    return counts;
  }

  private static List<String> lines(String file) {
    Path path = COLLECTION.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "the collection is not on this machine");
    try {
      return Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
