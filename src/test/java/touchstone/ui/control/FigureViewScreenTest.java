package touchstone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import touchstone.chart.Figure;
import touchstone.chart.FigureWords;
import touchstone.chart.MadeUpCharts;
import touchstone.chart.MadeUpFigures;
import touchstone.chart.MarkKey;
import touchstone.chart.Palette;
import touchstone.chart.ParetoFigure;
import touchstone.chart.Target;

@ExtendWith(ApplicationExtension.class)
class FigureViewScreenTest {

  @SuppressWarnings("NullAway.Init") // Made when the toolkit runs.
  private FigureView view;

  private final List<MarkKey> opened = new ArrayList<>();

  @Start
  void start(Stage stage) {
    view = new FigureView();
    view.setOnMarkOpened(opened::add);
    view.setFigure(MadeUpFigures.counts(6));
    stage.setScene(new Scene(view, 1000, 420));
    stage.show();
  }

  @Test
  void a_click_on_a_mark_opens_its_key(FxRobot robot) {
    Target target = view.targets().get(3);
    robot.clickOn(view.localToScreen(target.x(), target.y()));
    assertThat(opened).containsExactly(target.key());
  }

  @Test
  void the_keyboard_reaches_and_opens_every_mark(FxRobot robot) {
    robot.interact(view::requestFocus);
    Set<MarkKey> all = new HashSet<>();
    view.targets().forEach(target -> all.add(target.key()));
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    for (int series = 0; series < 4; series++) {
      for (int i = 0; i < 6; i++) {
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
      }
      for (int i = 0; i < 6; i++) {
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
      }
      robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    }
    assertThat(new HashSet<>(opened)).isEqualTo(all);
  }

  @Test
  void the_focused_mark_has_a_visible_ring_and_is_told_to_a_screen_reader(FxRobot robot) {
    robot.interact(() -> view.requestFocus());
    byte[] before = picture(robot);
    robot.press(KeyCode.END).release(KeyCode.END);
    assertThat(picture(robot)).isNotEqualTo(before);
    assertThat(view.getAccessibleText()).startsWith(view.targets().getLast().text());
  }

  @Test
  void another_palette_paints_other_colours(FxRobot robot) {
    byte[] light = picture(robot);
    robot.interact(() -> view.setPalette(Palette.DARK));
    assertThat(picture(robot)).isNotEqualTo(light);
  }

  @Test
  void arrows_go_through_bars_line_by_line_and_what_has_nothing_behind_it_opens_nothing(
      FxRobot robot) {
    robot.interact(
        () -> {
          view.setFigure(MadeUpCharts.of("pareto", 24));
          view.layout();
          view.requestFocus();
        });
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(opened).containsExactly(view.targets().get(1).key());
    robot.interact(
        () -> {
          view.setFigure(bare());
          view.layout();
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(view.targets()).hasSize(1);
    assertThat(opened).hasSize(1);
  }

  private static Figure bare() {
    FigureWords words = new FigureWords("t", "s", "", "", List.of("a", "b", "c", "d"));
    return ParetoFigure.of(
        List.of(new ParetoFigure.Cause("one", 1, "1", MarkKey.NONE, "one")),
        new ParetoFigure.Wording(words, "n", "n", "share"),
        Locale.ENGLISH);
  }

  private byte[] picture(FxRobot robot) {
    List<byte[]> png = new ArrayList<>();
    robot.interact(() -> png.add(view.snapshotPng(1)));
    return png.getFirst();
  }
}
