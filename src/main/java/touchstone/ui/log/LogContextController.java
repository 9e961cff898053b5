package touchstone.ui.log;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import touchstone.followup.FollowUpLine;
import touchstone.interaction.InteractionLine;
import touchstone.ui.Styles;

/// The card of the chosen customer: stage and tenure, what is open, the last meetings.
final class LogContextController {
  private final LogViewModel model;
  private final LogWording wording;
  @FXML private VBox root;
  @FXML private Label name;
  @FXML private Label stage;
  @FXML private Label open;
  @FXML private VBox last;

  LogContextController(LogViewModel model, LogWording wording) {
    this.model = model;
    this.wording = wording;
  }

  @FXML
  private void initialize() {
    model.context().contextProperty().subscribe(this::show);
  }

  private void show(Optional<ContextViewModel.Context> context) {
    root.setVisible(context.isPresent());
    root.setManaged(context.isPresent());
    context.ifPresent(this::fill);
  }

  private void fill(ContextViewModel.Context now) {
    name.setText(now.customer().name());
    stage.setText(
        now.tenureDays()
            .map(days -> wording.text("log.context.stage", wording.stage(now.customer()), days))
            .orElse(wording.stage(now.customer())));
    long incidents = now.customer().openIncidents();
    open.setVisible(incidents > 0);
    open.setManaged(incidents > 0);
    open.setText(incidents > 0 ? wording.text("log.context.open", incidents) : "");
    last.getChildren().clear();
    if (now.last().isEmpty()) {
      last.getChildren().add(muted(wording.text("log.context.none")));
    }
    now.last().forEach(line -> last.getChildren().add(row(line)));
    now.promises().forEach(promise -> last.getChildren().add(row(promise)));
  }

  private Node row(InteractionLine line) {
    Label what = new Label(line.summary());
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    Label when = muted(wording.whenAndHow(line));
    when.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(wording.shape(line.type()), what, when);
    row.getStyleClass().add("log-last-row");
    return row;
  }

  private Node row(FollowUpLine promise) {
    return muted(
        wording.text(
            "log.context.promise",
            wording.day(promise.followUp().due()),
            promise.followUp().what()));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }
}
