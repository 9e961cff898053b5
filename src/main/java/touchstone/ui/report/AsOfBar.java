package touchstone.ui.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.past.ChangedRecord;
import touchstone.ui.ActNames;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Styles;

/// The day as of which a report is made, and what has changed since then.
final class AsOfBar {
  private final ReportViewModel model;
  private final Frame frame;
  private final Messages messages;

  AsOfBar(ReportViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
  }

  void into(DatePicker day, FlowPane since) {
    day.valueProperty().bindBidirectional(model.asOfProperty());
    day.setDayCellFactory(_ -> new PastDays());
    since.managedProperty().bind(since.visibleProperty());
    model.previewProperty().subscribe(preview -> show(preview, since));
  }

  private void show(Optional<ReportPreview> preview, FlowPane since) {
    Optional<ReportPreview.Since> changed = preview.flatMap(ReportPreview::since);
    since.setVisible(changed.isPresent());
    since.getChildren().clear();
    changed.ifPresent(
        one -> {
          Label words =
              new Label(messages.text("report.since", frame.formats().day(one.day()), one.words()));
          words.setWrapText(true);
          since.getChildren().add(words);
          if (!one.latest().isEmpty()) {
            Hyperlink all = new Hyperlink(messages.text("report.since.show"));
            all.setId("reportChanges");
            all.setOnAction(_ -> list(one));
            since.getChildren().add(all);
          }
        });
  }

  private void list(ReportPreview.Since since) {
    ListView<ChangedRecord> list = new ListView<>();
    list.setAccessibleText(messages.text("report.since.list"));
    list.getItems().setAll(since.latest());
    list.setCellFactory(_ -> new ChangedCell());
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            open(list);
          }
        });
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == javafx.scene.input.KeyCode.ENTER) {
            open(list);
          }
        });
    frame.panels().peek(messages.text("report.since.list"), list, () -> {});
  }

  private void open(ListView<ChangedRecord> list) {
    ChangedRecord one = list.getSelectionModel().getSelectedItem();
    if (one != null) {
      frame.panels().close();
      frame.screens().go(new Place.History(one.subject().key()));
    }
  }

  /// Days to come cannot be chosen.
  private final class PastDays extends DateCell {
    @Override
    public void updateItem(@Nullable LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      setDisable(empty || day == null || day.isAfter(model.today()));
    }
  }

  /// A record that differs, with who changed it last and when.
  private final class ChangedCell extends ListCell<ChangedRecord> {
    @Override
    protected void updateItem(@Nullable ChangedRecord one, boolean empty) {
      super.updateItem(one, empty);
      if (one == null || empty) {
        setGraphic(null);
        return;
      }
      ZoneId zone = frame.zone();
      Label name =
          new Label(
              String.join(" ", List.of(one.subject().reference(), OneLine.of(one.subject().text())))
                  .strip());
      Label who =
          new Label(
              messages.text(
                  "report.since.who",
                  ActNames.of(messages, one.name()),
                  OneLine.of(one.who()),
                  frame.formats().moment(one.at(), zone)));
      who.getStyleClass().add(Styles.MUTED);
      who.setWrapText(true);
      setPrefWidth(0);
      setGraphic(new VBox(name, who));
      setAccessibleText(name.getText() + ", " + who.getText());
    }
  }
}
