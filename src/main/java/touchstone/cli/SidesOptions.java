package touchstone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.report.Report;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.SideBySide;

/// The options of the figures that set groups side by side or tell lives from an event.
final class SidesOptions {
  @Option(names = "--measure", paramLabel = "MEASURE", description = "${bundle:export.measure}")
  private Report.@Nullable Measure measure;

  @Option(names = "--groups", paramLabel = "GROUPS", description = "${bundle:export.groups}")
  private SideBySide.@Nullable By groups;

  @Option(
      names = "--among",
      split = ",",
      paramLabel = "SEGMENT",
      description = "${bundle:export.among}")
  private List<String> among = List.of();

  @Option(names = "--two", description = "${bundle:export.two}")
  private boolean two;

  @Option(names = "--event", paramLabel = "EVENT", description = "${bundle:export.event}")
  private AlignedLifecycle.@Nullable Event event;

  /// Refuses those that a kind does not take, rather than ignoring them.
  void fit(Report.Kind kind) {
    if (kind != Report.Kind.COMPARE) {
      Words.refuse(
          kind,
          "measure",
          measure,
          "groups",
          groups,
          "among",
          among.isEmpty() ? null : among,
          "two",
          two ? Boolean.TRUE : null);
    }
    if (kind != Report.Kind.AFTER) {
      Words.refuse(kind, "event", event);
    }
  }

  /// From which event time is told; the first critical incident where none is named.
  AlignedLifecycle.Event event() {
    return event == null ? AlignedLifecycle.Event.FIRST_INCIDENT : event;
  }

  /// What is compared; rates where nothing is named.
  Report.Measure measure() {
    return measure == null ? Report.Measure.RATES : measure;
  }

  /// What is set side by side; up to four segments where nothing is named.
  SideBySide how(Codes codes) {
    SideBySide.By by = groups == null ? SideBySide.By.SEGMENTS : groups;
    if (among.isEmpty()) {
      return new SideBySide(by, two, List.of());
    }
    if (by != SideBySide.By.SEGMENTS || two || among.size() < 2 || among.size() > SideBySide.MOST) {
      throw new Refusal(TouchstoneCommand.say("export.among.refused", SideBySide.MOST));
    }
    return new SideBySide(
        by,
        among.size() == 2,
        among.stream()
            .map(word -> String.valueOf(Words.code(codes, CodeList.SEGMENT, word, "among")))
            .toList());
  }

  /// Whether the groups are the segments themselves.
  boolean bySegment() {
    return groups == null || groups == SideBySide.By.SEGMENTS;
  }

  /// Whether the groups are observed at times of their own.
  boolean byPeriod() {
    return groups != null && groups.isPeriod();
  }
}
