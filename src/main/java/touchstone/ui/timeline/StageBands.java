package touchstone.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.chart.TimelineModel.Stage;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Tenure;

/// The stages of a relationship over time: those somebody set, and between them those that follow
/// from the tenure.
final class StageBands {
  private StageBands() {}

  /// The bands by day, none overlapping another.
  static List<Stage> of(CustomerPage page) {
    Codes codes = page.house().codes();
    List<Stage> bands = new ArrayList<>();
    List<LifecycleStage> set =
        page.records().stages().stream()
            .sorted(Comparator.comparing(LifecycleStage::from))
            .toList();
    for (LifecycleStage one : set) {
      LocalDate until = one.until() == null ? page.line().end() : one.until();
      bands.add(new Stage(codes.label(CodeList.STAGE, one.stage()), one.from(), until));
    }
    LocalDate start = page.line().start();
    if (start != null) {
      for (int i = 0; i < Tenure.BANDS.size(); i++) {
        Tenure.Band band = Tenure.BANDS.get(i);
        LocalDate from = start.plusDays(band.fromDay());
        LocalDate next =
            i + 1 < Tenure.BANDS.size() ? start.plusDays(Tenure.BANDS.get(i + 1).fromDay()) : null;
        addFree(bands, codes.label(CodeList.STAGE, band.stage()), from, next, set, last(page));
      }
    }
    return bands.stream()
        .filter(band -> band.until() == null || band.from().isBefore(band.until()))
        .sorted(Comparator.comparing(Stage::from))
        .toList();
  }

  private static LocalDate last(CustomerPage page) {
    LocalDate end = page.line().end();
    return end == null ? page.house().today().plusDays(1) : end;
  }

  /// What a band of the tenure has left beside the stages somebody set.
  private static void addFree(
      List<Stage> bands,
      String name,
      LocalDate from,
      @Nullable LocalDate until,
      List<LifecycleStage> set,
      LocalDate last) {
    LocalDate end = until == null || until.isAfter(last) ? last : until;
    LocalDate at = from;
    for (LifecycleStage one : set) {
      if (at.isBefore(one.from()) && one.from().isBefore(end)) {
        bands.add(new Stage(name, at, one.from()));
      }
      boolean overlaps =
          one.from().isBefore(end) && (one.until() == null || one.until().isAfter(at));
      if (overlaps) {
        at = one.until() == null ? end : one.until();
      }
    }
    if (at.isBefore(end)) {
      bands.add(new Stage(name, at, end));
    }
  }
}
