package touchstone.ui.interaction;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import touchstone.ui.Appearance;

/// A list with a look at one line: beside it where there is room for both, otherwise in its place.
record SideBySide(Pane body, Node list, Region detail) {
  private static final double WIDTH = 400;

  void keep(Appearance appearance) {
    detail.visibleProperty().subscribe(() -> fit(appearance.scale()));
    body.widthProperty().subscribe(() -> fit(appearance.scale()));
  }

  private void fit(double scale) {
    double wished = WIDTH * scale;
    boolean room = body.getWidth() > 2 * wished;
    detail.setMinWidth(room ? wished : 0);
    detail.setMaxWidth(room ? wished : Double.MAX_VALUE);
    HBox.setHgrow(detail, room ? Priority.NEVER : Priority.ALWAYS);
    boolean listSeen = room || !detail.isVisible();
    list.setVisible(listSeen);
    list.setManaged(listSeen);
  }
}
