package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurveMarksTest {
  private static final Curve CURVE =
      Curve.series(0, "all", List.of(step(0, 36), step(5, 12), step(60, 4), step(75, 1)));

  @Test
  void between_two_steps_as_many_are_at_risk_as_at_the_later() {
    Panel.CountRow row = CurveMarks.atRisk(CURVE, "at risk", true, Locale.ENGLISH);
    assertThat(List.of(row.text(0), row.text(5), row.text(6), row.text(60), row.text(61)))
        .containsExactly("36", "12", "4", "4", "1");
    assertThat(List.of(row.text(75), row.text(76), row.text(500))).containsExactly("1", "", "");
  }

  @Test
  void a_line_ends_the_day_after_the_last_ten_and_the_axis_a_little_later() {
    assertThat(CurveMarks.lastDrawn(CURVE)).isEqualTo(6);
    assertThat(CurveMarks.lastShown(List.of(CURVE))).isBetween(6.0, 10.0);
    List<Mark.LinePath> lines =
        CurveMarks.of(CURVE).stream()
            .filter(Mark.LinePath.class::isInstance)
            .map(Mark.LinePath.class::cast)
            .toList();
    assertThat(lines.getLast().spots().getLast().x()).isEqualTo(6);
  }

  private static Curve.Step step(double day, int atRisk) {
    return new Curve.Step(day, 0.5, 0.4, 0.6, atRisk, MarkKey.NONE, "");
  }
}
