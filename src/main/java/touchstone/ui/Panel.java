package touchstone.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A form that slides over any screen from the right, such as the log panel. It keeps what is typed
/// when it is closed; closing never asks.
public interface Panel<R extends PanelRequest> {
  Parent root();

  /// What stands at the head of the panel; asked for after [#opened].
  String title();

  /// The panel is in view and is to do what `request` says.
  void opened(R request);

  /// The panel left the view: keep the draft, end the subscriptions.
  void closed();

  default Optional<Node> firstFocus() {
    return Optional.empty();
  }

  /// Commands that exist while the panel is open, such as saving; asked for at each opening.
  default List<Command> commands() {
    return List.of();
  }

  /// Width in pixels at 100 % text size.
  default double width() {
    return 560;
  }
}
