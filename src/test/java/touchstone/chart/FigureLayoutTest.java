package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FigureLayoutTest {

  @Property(tries = 150)
  void no_label_overlaps_another_at_any_width_text_size_and_number_of_months(
      @ForAll @IntRange(min = 300, max = 2000) int width,
      @ForAll @IntRange(min = 10, max = 28) int fontSize,
      @ForAll @IntRange(min = 1, max = 130) int months) {
    for (Figure figure : List.of(MadeUpFigures.rates(months, 9000), MadeUpFigures.counts(months))) {
      PlacedFigure placed = place(figure, width, fontSize);
      List<double[]> boxes = new ArrayList<>();
      for (Drawn thing : placed.drawn()) {
        if (thing instanceof Drawn.Words words && !words.text().isEmpty()) {
          double[] box = box(words);
          for (double[] other : boxes) {
            assertThat(apart(box, other)).as(words.text()).isTrue();
          }
          boxes.add(box);
        }
      }
    }
  }

  @Test
  void every_mark_can_be_opened_and_lies_within_the_figure() {
    PlacedFigure placed = place(MadeUpFigures.rates(25, 214), 1180, 13);
    assertThat(placed.targets()).hasSize(4 * 24);
    assertThat(placed.targets())
        .allSatisfy(
            target -> {
              assertThat(target.x()).isBetween(0.0, placed.width());
              assertThat(target.y()).isBetween(0.0, placed.height());
              assertThat(placed.targetAt(target.x(), target.y(), 8)).isPresent();
            });
  }

  @Test
  void below_forty_observed_lines_are_dashed_and_below_ten_there_are_none() {
    Panel panel = MadeUpFigures.rates(25, 214).panels().getFirst();
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.LinePath line) {
        double last = line.spots().getLast().x();
        assertThat(last).isLessThan(24);
        assertThat(line.dashed()).isEqualTo(last > 12);
      }
    }
    assertThat(panel.marks()).contains(new Mark.Stretch(23.5, 24.5, "too few observed", true));
  }

  @Test
  void panels_stand_in_four_two_or_one_column() {
    Figure four = MadeUpFigures.rates(25, 214);
    assertThat(FigureLayout.columns(four, 1180, 13)).isEqualTo(4);
    assertThat(FigureLayout.columns(four, 800, 13)).isEqualTo(2);
    assertThat(FigureLayout.columns(four, 300, 13)).isEqualTo(1);
  }

  @Test
  void a_figure_of_nobody_is_drawn_without_marks() {
    PlacedFigure placed = place(MadeUpFigures.rates(0, 0), 1000, 13);
    assertThat(placed.targets()).isEmpty();
    assertThat(placed.drawn()).isNotEmpty();
  }

  @Test
  void the_break_even_day_is_named_beside_its_line() {
    PlacedFigure placed = place(MadeUpFigures.value(), 560, 13);
    assertThat(placed.drawn())
        .anyMatch(d -> d instanceof Drawn.Words w && w.text().equals("break-even day 70"));
    assertThat(placed.targets()).hasSize(7);
  }

  private static PlacedFigure place(Figure figure, double width, double fontSize) {
    double height = FigureLayout.preferredHeight(figure, width, fontSize, TextMeasure.ESTIMATE);
    return FigureLayout.place(figure, width, height, fontSize, TextMeasure.ESTIMATE);
  }

  static boolean apart(double[] box, double[] other) {
    return box[2] <= other[0] + 0.5
        || other[2] <= box[0] + 0.5
        || box[3] <= other[1] + 0.5
        || other[3] <= box[1] + 0.5;
  }

  /// Left, top, right and bottom of a text.
  static double[] box(Drawn.Words words) {
    double width = TextMeasure.ESTIMATE.width(words.text(), words.size(), words.bold());
    double left =
        switch (words.anchor()) {
          case START -> words.x();
          case MIDDLE -> words.x() - width / 2;
          case END -> words.x() - width;
        };
    double top = words.baseline() - words.size() * 0.75;
    return new double[] {left, top, left + width, words.baseline() + words.size() * 0.2};
  }
}
