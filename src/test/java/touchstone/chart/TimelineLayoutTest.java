package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import touchstone.chart.TimelineLayout.TimeAxis;

class TimelineLayoutTest {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final List<TimelineModel.Lane> LANES =
      List.of(
          new TimelineModel.Lane("S", Tone.STABILIZING, Glyph.CIRCLE),
          new TimelineModel.Lane("C", Tone.CRITICAL, Glyph.TRIANGLE),
          new TimelineModel.Lane("P", Tone.PLANNED, Glyph.SQUARE),
          new TimelineModel.Lane("U", Tone.SURPRISE, Glyph.DIAMOND));

  @Property(tries = 100)
  void every_event_in_the_window_stands_in_exactly_one_mark_of_its_lane(
      @ForAll Random random,
      @ForAll @IntRange(max = 3000) int events,
      @ForAll @DoubleRange(min = 1, max = 200) double factor,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    TimelineModel model = model(random, events);
    TimelineWindow window = TimelineWindow.fit(model).zoom(factor, share, model);
    PlacedTimeline placed = place(model, window, TimeAxis.TENURE);
    for (int i = 0; i < model.size(); i++) {
      if (model.time(i) >= window.from() && model.time(i) < window.until()) {
        int event = i;
        long marks =
            placed.marks().stream()
                .filter(m -> m.lane() == model.lane(event))
                .filter(m -> m.first() <= event && event <= m.last())
                .count();
        assertThat(marks).isEqualTo(1);
      }
    }
    for (PlacedTimeline.Mark mark : placed.marks()) {
      List<Long> ids = model.idsOf(mark);
      assertThat(ids).hasSize(mark.count());
      int bad = 0;
      for (long id : ids) {
        bad += model.sign(model.indexOf(id).orElseThrow()) < 0 ? 1 : 0;
      }
      assertThat(mark.negatives()).isEqualTo(bad);
    }
  }

  @Property(tries = 100)
  void marks_of_a_lane_keep_clear_of_each_other(
      @ForAll Random random, @ForAll @DoubleRange(min = 1, max = 100) double factor) {
    TimelineModel model = model(random, 800);
    TimelineWindow window = TimelineWindow.fit(model).zoom(factor, 0.5, model);
    PlacedTimeline placed = place(model, window, TimeAxis.TENURE);
    for (int i = 1; i < placed.marks().size(); i++) {
      PlacedTimeline.Mark before = placed.marks().get(i - 1);
      PlacedTimeline.Mark mark = placed.marks().get(i);
      boolean inside = mark.x() + mark.halfWidth() < placed.right();
      boolean clamped = before.x() - before.halfWidth() < placed.left();
      if (mark.lane() == before.lane() && inside && !clamped) {
        assertThat(mark.x() - mark.halfWidth())
            .isGreaterThanOrEqualTo(before.x() + before.halfWidth() + 1);
      }
    }
  }

  @Test
  void a_hundred_thousand_events_are_no_more_than_two_thousand_things_to_draw() {
    TimelineModel model = model(new Random(1), 100_000);
    PlacedTimeline placed = place(model, TimelineWindow.fit(model), TimeAxis.CALENDAR);
    assertThat(placed.drawn().size()).isLessThan(2000);
    assertThat(placed.marks().stream().mapToInt(PlacedTimeline.Mark::count).sum())
        .isEqualTo(100_000);
  }

  @Property(tries = 100)
  void axis_labels_never_overlap_on_either_axis(
      @ForAll @IntRange(min = 300, max = 2000) int width,
      @ForAll @DoubleRange(min = 1, max = 400) double factor) {
    TimelineModel model = model(new Random(2), 50);
    TimelineWindow window = TimelineWindow.fit(model).zoom(factor, 0.3, model);
    for (TimeAxis axis : TimeAxis.values()) {
      TimelineLayout.Look look =
          new TimelineLayout.Look(width, 300, 13, axis, words(), Locale.ENGLISH);
      PlacedTimeline placed = TimelineLayout.place(model, window, look, TextMeasure.ESTIMATE);
      List<double[]> labels = new ArrayList<>();
      for (Drawn thing : placed.drawn()) {
        if (thing instanceof Drawn.Words w && w.anchor() == Drawn.Anchor.MIDDLE) {
          double half = TextMeasure.ESTIMATE.width(w.text(), w.size(), false) / 2;
          double[] label = {w.x() - half, w.x() + half};
          assertThat(labels).noneMatch(o -> label[0] < o[1] && o[0] < label[1]);
          labels.add(label);
        }
      }
    }
  }

  @Test
  void panning_stops_at_the_ends_and_zooming_out_at_everything() {
    TimelineModel model = model(new Random(3), 10);
    TimelineWindow all = TimelineWindow.fit(model);
    assertThat(all.zoom(0.1, 0.5, model)).isEqualTo(all);
    TimelineWindow close = all.zoom(10, 0, model);
    assertThat(close.pan(-5, model).from()).isEqualTo(all.from());
    assertThat(close.zoom(1e9, 0.5, model).span()).isEqualTo(2.0 * TimelineModel.DAY);
  }

  @Test
  void without_a_start_the_axis_shows_dates() {
    TimelineModel model =
        TimelineModel.builder(LANES)
            .add(START.atTime(9, 0), 0, 1, 0)
            .build(List.of(), new TimelineModel.Days(null, null, START.plusDays(400), null));
    PlacedTimeline placed = place(model, TimelineWindow.fit(model), TimeAxis.TENURE);
    assertThat(placed.drawn())
        .anyMatch(d -> d instanceof Drawn.Words w && w.text().contains("2025"));
  }

  @Test
  void a_note_has_its_line_always_and_its_words_where_there_is_room() {
    TimelineModel.Note list = new TimelineModel.Note(START.plusDays(300), "New price list");
    TimelineModel.Note crew = new TimelineModel.Note(START.plusDays(301), "New crew");
    TimelineModel.Note stock = new TimelineModel.Note(START.plusDays(302), "New stock");
    List<TimelineModel.Note> notes = List.of(list, crew, stock, crew, stock);
    PlacedTimeline bare = placed(List.of());
    PlacedTimeline placed = placed(notes);

    assertThat(uprights(placed)).isEqualTo(uprights(bare) + notes.size());
    assertThat(placed.drawn())
        .anyMatch(d -> d instanceof Drawn.Words w && w.text().equals("New price list"));
    List<double[]> labels = new ArrayList<>();
    for (Drawn thing : placed.drawn()) {
      if (thing instanceof Drawn.Words w && w.anchor() == Drawn.Anchor.START) {
        double end = w.x() + TextMeasure.ESTIMATE.width(w.text(), w.size(), false);
        assertThat(labels)
            .noneMatch(o -> Math.abs(o[2] - w.baseline()) < 5 && w.x() < o[1] && o[0] < end);
        labels.add(new double[] {w.x(), end, w.baseline()});
      }
    }
  }

  private static PlacedTimeline placed(List<TimelineModel.Note> notes) {
    TimelineModel.Days days =
        new TimelineModel.Days(START, null, START.plusDays(720), START.plusDays(265), notes);
    TimelineModel model = TimelineModel.builder(LANES).build(List.of(), days);
    return place(model, TimelineWindow.fit(model), TimeAxis.CALENDAR);
  }

  private static long uprights(PlacedTimeline placed) {
    return placed.drawn().stream().filter(d -> d instanceof Drawn.Path p && p.dashed()).count();
  }

  private static TimelineModel model(Random random, int events) {
    TimelineModel.Builder builder = TimelineModel.builder(LANES);
    for (int id = 0; id < events; id++) {
      builder.add(
          START.atStartOfDay().plusMinutes(random.nextInt(700 * 24 * 60)),
          random.nextInt(4),
          id,
          random.nextInt(3) - 1);
    }
    return builder.build(List.of(), new TimelineModel.Days(START, null, START.plusDays(720), null));
  }

  private static PlacedTimeline place(TimelineModel model, TimelineWindow window, TimeAxis axis) {
    TimelineLayout.Look look =
        new TimelineLayout.Look(1000, 300, 13, axis, words(), Locale.ENGLISH);
    return TimelineLayout.place(model, window, look, TextMeasure.ESTIMATE);
  }

  private static TimelineLayout.Wording words() {
    return new TimelineLayout.Wording("day", "date", "start", "ended", "today", "break-even");
  }
}
