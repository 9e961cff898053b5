package touchstone.ui;

import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line over a form that says: this came back from a draft of that time; with a way to throw it
/// away. It is there only while that is so.
public final class DraftLine extends HBox {
  private final Frame frame;
  private final Label text = new Label();

  /// @param discard throws the draft away with what stands in the form
  public DraftLine(Frame frame, DraftKeeper keeper, Runnable discard) {
    this.frame = frame;
    Button button = new Button(frame.messages().text("draft.discard"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> discard.run());
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.getStyleClass().add("draft-restored-text");
    setHgrow(text, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("draft-restored");
    setId("restored");
    getChildren().setAll(text, button);
    keeper.restoredProperty().subscribe(this::show);
  }

  private void show(Optional<Instant> when) {
    setVisible(when.isPresent());
    setManaged(when.isPresent());
    text.setText(
        when.map(
                moment ->
                    frame
                        .messages()
                        .text("draft.restored", frame.formats().moment(moment, frame.zone())))
            .orElse(""));
  }
}
