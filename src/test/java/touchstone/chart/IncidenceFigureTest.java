package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IncidenceFigureTest {
  private static final FigureWords WORDS =
      new FigureWords("?", "", "", "", List.of("curve", "day", "risk", "share", "from", "to"));

  private static final FigureWords COHORTS =
      new FigureWords("?", "", "", "", List.of("start", "month", "risk", "share", "immature"));

  private static final IncidenceFigure.Wording WORDING =
      new IncidenceFigure.Wording(
          WORDS, "share", "day", "at risk", name -> "at risk: " + name, "too few");

  @Test
  void curves_of_the_same_customers_have_one_row_of_numbers_at_risk() {
    Panel panel = panel(curve(0, "had one", 40, 12), curve(1, "left without", 40, 12));
    assertThat(panel.counts()).extracting(Panel.CountRow::label).containsExactly("at risk");
  }

  @Test
  void curves_of_customers_of_their_own_have_a_row_each_that_says_what_it_counts() {
    Panel panel = panel(curve(0, "trade", 40, 12), curve(1, "retail", 30, 11));
    assertThat(panel.counts())
        .extracting(Panel.CountRow::label)
        .containsExactly("at risk: trade", "at risk: retail");
  }

  @Test
  void where_every_curve_has_ended_the_figure_says_why() {
    Panel ended = panel(curve(0, "trade", 40, 12, 3), curve(1, "retail", 30, 4));
    assertThat(silences(ended))
        .singleElement()
        .satisfies(one -> assertThat(one.label()).isEqualTo("too few"));
    assertThat(silences(panel(curve(0, "trade", 40, 12, 3), curve(1, "retail", 30, 11)))).isEmpty();
  }

  @Test
  void where_nothing_is_drawn_the_axis_shows_all_the_days_that_were_observed() {
    Panel panel = panel(curve(0, "trade", 3, 2, 1));
    assertThat(panel.x().high()).isGreaterThanOrEqualTo(200);
    assertThat(silences(panel)).hasSize(1);
  }

  @Test
  void a_cell_that_is_neither_enough_nor_complete_is_hatched_on_grey_whatever_its_value() {
    assertThat(look(2, true, 1)).isEqualTo(look(2, true, 0)).isEqualTo(Mark.Look.FEW_IMMATURE);
    assertThat(tones(2, true, 1)).isEqualTo(tones(2, true, 0)).doesNotContain(Tone.ACCENT);
    assertThat(tones(9, true, 1)).contains(Tone.ACCENT);
  }

  @Test
  void why_a_curve_has_ended_is_not_written_across_a_line_of_the_grid() {
    List<Curve.Step> steps = new ArrayList<>();
    for (int day = 0; day <= 720; day += 10) {
      double share = 1 - day / 5000.0;
      double lower = share - day / 4000.0;
      steps.add(new Curve.Step(day, share, lower, 1, (720 - day) / 4 + 1, MarkKey.NONE, ""));
    }
    Figure figure =
        IncidenceFigure.retention(
            List.of(Curve.series(0, "still there", steps)),
            List.of(),
            List.of(),
            WORDING,
            Locale.ENGLISH);
    for (double width = 500; width <= 1500; width += 50) {
      List<Drawn> drawn = FigureLayout.place(figure, width, 13, TextMeasure.ESTIMATE).drawn();
      Drawn.Words reason =
          drawn.stream()
              .filter(Drawn.Words.class::isInstance)
              .map(Drawn.Words.class::cast)
              .filter(words -> words.text().equals("too few"))
              .findFirst()
              .orElseThrow();
      for (Drawn thing : drawn) {
        if (thing instanceof Drawn.Path path && path.tone() == Tone.GRID) {
          double above = reason.baseline() - path.spots().getFirst().y();
          assertThat(above <= 0 || above >= reason.size() * 0.7).as("at %s", width).isTrue();
        }
      }
    }
  }

  private static Panel panel(Curve... curves) {
    return IncidenceFigure.incidence(List.of(curves), List.of(), List.of(), WORDING, Locale.ENGLISH)
        .panels()
        .getFirst();
  }

  /// A curve with a step each hundred days.
  private static Curve curve(int n, String name, int... atRisk) {
    List<Curve.Step> steps = new ArrayList<>();
    for (int i = 0; i < atRisk.length; i++) {
      double share = 0.1 * i;
      steps.add(new Curve.Step(100.0 * i, share, share, share + 0.1, atRisk[i], MarkKey.NONE, ""));
    }
    return Curve.series(n, name, steps);
  }

  private static List<Mark.Stretch> silences(Panel panel) {
    return panel.marks().stream()
        .filter(Mark.Stretch.class::isInstance)
        .map(Mark.Stretch.class::cast)
        .filter(Mark.Stretch::silent)
        .toList();
  }

  private static Mark.Look look(int atRisk, boolean immature, double value) {
    return ((Mark.Cells) cohorts(atRisk, immature, value).panels().getFirst().marks().getFirst())
        .cells()
        .getFirst()
        .look();
  }

  /// The colours of what fills the cell.
  private static List<Tone> tones(int atRisk, boolean immature, double value) {
    return FigureLayout.place(cohorts(atRisk, immature, value), 600, 13, TextMeasure.ESTIMATE)
        .drawn()
        .stream()
        .filter(Drawn.Box.class::isInstance)
        .map(thing -> ((Drawn.Box) thing).tone())
        .toList();
  }

  private static Figure cohorts(int atRisk, boolean immature, double value) {
    CohortFigure.Cell other =
        new CohortFigure.Cell(1, 20, 1, "100", false, MarkKey.NONE, "another");
    CohortFigure.Cell cell =
        new CohortFigure.Cell(0, atRisk, value, "", immature, MarkKey.NONE, "the cell");
    Figure both =
        CohortFigure.of(
            List.of(new CohortFigure.Cohort("May", 20, List.of(cell, other))),
            new CohortFigure.Wording(COHORTS, "month", "started", "not complete"),
            Locale.ENGLISH);
    return only(both);
  }

  /// Without the other cell, which only sets the scale.
  private static Figure only(Figure both) {
    Panel panel = both.panels().getFirst();
    Mark.Cells cells = (Mark.Cells) panel.marks().getFirst();
    Panel one =
        Panel.of(
            panel.x(),
            panel.y(),
            List.of(new Mark.Cells(cells.tone(), cells.cells().subList(0, 1))));
    return new Figure("?", "", List.of(one), "", "", "", both.table());
  }
}
