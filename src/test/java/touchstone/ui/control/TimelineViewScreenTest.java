package touchstone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import touchstone.chart.PlacedTimeline;
import touchstone.chart.TimelineWindow;

@ExtendWith(ApplicationExtension.class)
class TimelineViewScreenTest {

  private final TimelineView view = new TimelineView();
  private final List<Long> opened = new ArrayList<>();
  private final List<Long> peeked = new ArrayList<>();
  private final List<LocalDate> logged = new ArrayList<>();

  @Start
  void start(Stage stage) {
    view.setOnOpen(opened::add);
    view.setOnPeek((id, _, _) -> peeked.add(id));
    view.setOnLogHere(logged::add);
    view.setModel(MadeUpTimelines.of(60));
    stage.setScene(new Scene(view, 1000, 300));
    stage.show();
  }

  @Test
  void a_click_on_a_mark_opens_its_interaction(FxRobot robot) {
    PlacedTimeline.Mark mark =
        marks().stream().filter(m -> !m.isCluster()).findFirst().orElseThrow();
    robot.clickOn(view.localToScreen(mark.x(), mark.y()));
    assertThat(opened).containsExactly(MadeUpTimelines.of(60).id(mark.first()));
  }

  @Test
  void a_click_on_a_cluster_magnifies_until_it_falls_apart(FxRobot robot) {
    robot.interact(() -> view.setModel(MadeUpTimelines.of(2000)));
    PlacedTimeline.Mark mark = marks().get(5);
    assertThat(mark.isCluster()).isTrue();
    double before = shown().span();
    robot.clickOn(view.localToScreen(mark.x(), mark.y()));
    assertThat(shown().span()).isLessThan(before / 4);
    assertThat(opened).isEmpty();
  }

  @Test
  void the_arrows_reach_every_interaction_also_within_clusters(FxRobot robot) {
    robot.interact(view::requestFocus);
    press(robot, KeyCode.HOME);
    Set<Long> reached = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      press(robot, KeyCode.ENTER);
      press(robot, KeyCode.RIGHT);
    }
    reached.addAll(opened);
    assertThat(reached).hasSize(60);
  }

  @Test
  void keys_change_lane_peek_log_and_magnify(FxRobot robot) {
    robot.interact(view::requestFocus);
    press(robot, KeyCode.N);
    assertThat(logged).containsExactly(MadeUpTimelines.TODAY);
    press(robot, KeyCode.END);
    press(robot, KeyCode.SPACE);
    assertThat(peeked).containsExactly(view.selectedIdProperty().get());
    Long last = view.selectedIdProperty().get();
    press(robot, KeyCode.UP);
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.DOWN);
    assertThat(view.selectedIdProperty().get()).isNotEqualTo(last);
    double all = shown().span();
    press(robot, KeyCode.ADD);
    assertThat(shown().span()).isLessThan(all);
    press(robot, KeyCode.DIGIT0);
    assertThat(shown().span()).isEqualTo(all);
  }

  @Test
  void it_tells_how_many_and_which_is_selected(FxRobot robot) {
    assertThat(view.getAccessibleText()).isEqualTo("60 interactions over 720 days");
    robot.interact(() -> view.setDescription(id -> "call " + id));
    robot.interact(() -> view.select(17));
    assertThat(view.getAccessibleText())
        .isEqualTo("60 interactions over 720 days; selected: call 17");
  }

  @Test
  void nothing_and_one_interaction_are_shown_too(FxRobot robot) {
    robot.interact(() -> view.setModel(MadeUpTimelines.of(0)));
    robot.interact(view::requestFocus);
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.ENTER);
    assertThat(opened).isEmpty();
    assertThat(view.getAccessibleText()).startsWith("No interactions");
    robot.interact(() -> view.setModel(MadeUpTimelines.of(1)));
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.ENTER);
    assertThat(opened).containsExactly(0L);
  }

  private static void press(FxRobot robot, KeyCode key) {
    robot.press(key).release(key);
  }

  private List<PlacedTimeline.Mark> marks() {
    return view.placed().orElseThrow().marks();
  }

  private TimelineWindow shown() {
    TimelineWindow window = view.windowProperty().get();
    if (window == null) {
      throw new AssertionError("nothing is shown");
    }
    return window;
  }
}
