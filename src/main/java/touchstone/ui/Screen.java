package touchstone.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One screen of the window, usually the controller of its FXML file. It subscribes when shown and
/// releases when hidden; between the two it may be shown again at another place of its kind.
public interface Screen<P extends Place> {
  Parent root();

  /// What stands in the title of the window; asked for after [#shown].
  String title();

  /// The screen is in view at `place`: read what is needed, subscribe.
  void shown(P place);

  /// Out of view: cancel the ticket, end the subscriptions.
  void hidden();

  /// What gets the focus when the screen comes into view; the first focusable node otherwise.
  default Optional<Node> firstFocus() {
    return Optional.empty();
  }

  /// The id of the customer that is chosen or shown here, so that a new entry can be about it.
  default Optional<Object> customer() {
    return Optional.empty();
  }

  /// The key of the record that is chosen or shown here, whose history can be asked for.
  default Optional<Object> record() {
    return Optional.empty();
  }

  /// Commands that exist while this screen is in view; asked for at each visit.
  default List<Command> commands() {
    return List.of();
  }
}
