package touchstone.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What is wrong with a field, told under it; takes no room while nothing is. Set its text or bind
/// it.
public final class ProblemLabel extends Label {
  public ProblemLabel() {
    getStyleClass().add("problem");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /// One that says what `sentence` says.
  public static ProblemLabel of(ObservableValue<String> sentence) {
    ProblemLabel problem = new ProblemLabel();
    problem.textProperty().bind(sentence);
    return problem;
  }
}
