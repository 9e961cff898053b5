package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLayoutTest {

  private record Size(double width, double fontSize) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(1000, 13),
          new Size(1000, 26),
          new Size(640, 13),
          new Size(1600, 13),
          new Size(800, 21));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 24, 70})
  void no_text_overlaps_another_or_leaves_the_figure(int size) {
    MadeUpCharts.all(size)
        .forEach(
            (name, figure) -> {
              for (Size in : SIZES) {
                PlacedFigure placed = place(figure.withFooter("n 214, Touchstone 1.2.0"), in);
                List<double[]> boxes = new ArrayList<>();
                for (Drawn thing : placed.drawn()) {
                  if (thing instanceof Drawn.Words words) {
                    String what = name + size + " " + in + ": " + words.text();
                    double[] box = FigureLayoutTest.box(words);
                    assertThat(box[0]).as(what).isGreaterThanOrEqualTo(-0.5);
                    assertThat(box[2]).as(what).isLessThanOrEqualTo(placed.width() + 0.5);
                    assertThat(box[3]).as(what).isLessThanOrEqualTo(placed.height() + 0.5);
                    for (double[] other : boxes) {
                      assertThat(FigureLayoutTest.apart(box, other)).as(what).isTrue();
                    }
                    boxes.add(box);
                  }
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 24, 70})
  void every_mark_lies_within_its_plot(int size) {
    MadeUpCharts.all(size)
        .forEach(
            (name, figure) -> {
              for (Size in : SIZES) {
                PlacedFigure placed = place(figure, in);
                for (Target target : placed.targets()) {
                  PlacedFigure.Box plot = placed.plots().get(target.panel());
                  assertThat(target.x())
                      .as(name)
                      .isBetween(plot.x() - 0.01, plot.x() + plot.width() + 0.01);
                  assertThat(target.y())
                      .as(name)
                      .isBetween(plot.y() - 0.01, plot.y() + plot.height() + 0.01);
                  assertThat(plot.width()).as(name).isGreaterThan(in.fontSize() * 5);
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24})
  void the_keyboard_goes_along_each_series_from_left_to_right(int size) {
    MadeUpCharts.all(size)
        .forEach(
            (name, figure) -> {
              List<Target> targets = place(figure, SIZES.getFirst()).targets();
              for (int i = 1; i < targets.size(); i++) {
                Target before = targets.get(i - 1);
                Target now = targets.get(i);
                assertThat(now.series()).as(name).isBetween(before.series(), before.series() + 1);
                if (now.series() == before.series()) {
                  assertThat(now.x()).as(name).isGreaterThanOrEqualTo(before.x());
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 24})
  void every_mark_has_its_row_in_the_table(int size) {
    for (String name :
        List.of("cohorts", "run", "coverage", "pareto", "recovered", "effects", "execution")) {
      Figure figure = MadeUpCharts.of(name, size);
      assertThat(place(figure, SIZES.getFirst()).targets())
          .as(name)
          .hasSize(figure.table().rows().size());
    }
    for (String name : List.of("control", "rare", "slopes", "incidence", "cumulative", "value")) {
      Figure figure = MadeUpCharts.of(name, size);
      Set<MarkKey> keys = new HashSet<>();
      place(figure, SIZES.getFirst()).targets().forEach(target -> keys.add(target.key()));
      int notes = name.equals("control") || name.equals("rare") ? 2 : 0;
      assertThat(keys.size() - notes).as(name).isLessThanOrEqualTo(figure.table().rows().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 500})
  void a_control_chart_of_many_points_draws_and_opens_each(int points) {
    PlacedFigure placed = place(MadeUpCharts.longControl(points), SIZES.getFirst());
    assertThat(placed.targets()).hasSize(points + 2);
    long signs = placed.drawn().stream().filter(d -> d instanceof Drawn.Sign).count();
    assertThat(signs).isGreaterThanOrEqualTo(points + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24})
  void curves_and_bars_of_a_panel_are_told_apart_without_colour(int size) {
    for (Figure figure : MadeUpCharts.all(size).values()) {
      for (Panel panel : figure.panels()) {
        List<Object> shapes = new ArrayList<>();
        for (Mark mark : panel.marks()) {
          if (mark instanceof Mark.LinePath line && line.glyph() != null) {
            shapes.add(line.glyph());
          } else if (mark instanceof Mark.Bars bars) {
            shapes.add(List.of(bars.pattern(), bars.tone()));
          }
        }
        assertThat(shapes).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 26})
  void every_series_of_a_mix_is_named_however_narrow_its_parts(int fontSize) {
    List<String> names = List.of("Phone", "Post", "In person", "Live chat", "Portal", "others");
    long[] counts = {10, 9, 9, 8, 8, 56};
    List<ChannelFigure.Part> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      parts.add(new ChannelFigure.Part(counts[i], MadeUpCharts.key("mix", i), names.get(i)));
    }
    Figure figure =
        ChannelFigure.mix(
            names,
            List.of(new ChannelFigure.Stage("Onboarding", parts)),
            new ChannelFigure.Wording(
                MadeUpCharts.words("Which?", "stage", "channel", "n", "share"), "share", "n"),
            Locale.ENGLISH);
    List<String> written =
        place(figure, new Size(880, fontSize)).drawn().stream()
            .filter(Drawn.Words.class::isInstance)
            .map(thing -> ((Drawn.Words) thing).text())
            .toList();
    assertThat(written).containsAll(names);
  }

  private static PlacedFigure place(Figure figure, Size size) {
    return FigureLayout.place(figure, size.width(), size.fontSize(), TextMeasure.ESTIMATE);
  }
}
