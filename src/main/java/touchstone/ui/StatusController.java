package touchstone.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The status bar: what is in the store, the long work that runs, what the store last said.
final class StatusController {
  private final ShellViewModel model;
  @FXML private Label contents;
  @FXML private HBox job;
  @FXML private Label jobText;
  @FXML private ProgressBar jobBar;
  @FXML private Label storeMessage;
  @FXML private Label backup;

  StatusController(ShellViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    contents.textProperty().bind(model.contentsProperty());
    storeMessage.textProperty().bind(model.storeMessageProperty());
    backup.textProperty().bind(model.backupProperty());
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.backupProperty());
    backup.setTooltip(whole);
    FontIcon alert = new FontIcon("fth-alert-circle");
    model.backupWarningProperty().subscribe(warns -> backup.setGraphic(warns ? alert : null));
    jobText.textProperty().bind(model.jobTextProperty());
    jobBar.progressProperty().bind(model.jobFractionProperty());
    job.visibleProperty().bind(model.workingProperty());
    job.managedProperty().bind(job.visibleProperty());
  }

  @FXML
  private void cancel() {
    model.cancelJob();
  }
}
