package touchstone.ui.history;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import touchstone.ui.Frame;
import touchstone.ui.Place;

/// The way between the three views of the past: history, bin, imports.
final class PastSegments {
  /// One of the views.
  enum Part {
    HISTORY("left-pill"),
    BIN("center-pill"),
    IMPORTS("right-pill");

    private final String style;

    Part(String style) {
      this.style = style;
    }

    private Place place() {
      return switch (this) {
        case HISTORY -> new Place.History(null);
        case BIN -> new Place.Bin();
        case IMPORTS -> new Place.Imports();
      };
    }
  }

  private final Frame frame;

  PastSegments(Frame frame) {
    this.frame = frame;
  }

  void into(Pane pane, Part shown) {
    for (Part part : Part.values()) {
      String id = part.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(frame.messages().text("history.part." + id));
      button.setId("past-" + id);
      button.getStyleClass().add(part.style);
      button.setSelected(part == shown);
      button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(part == shown);
            if (frame.screens().has(part.place())) {
              frame.screens().go(part.place());
            }
          });
      pane.getChildren().add(button);
    }
  }
}
