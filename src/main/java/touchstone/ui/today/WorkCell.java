package touchstone.ui.today;

import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.draft.KeptDraft;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;

/// A line of the worklist: what, for whom, and when in words; a draft says its form and can be
/// resumed and discarded. Where there is little room, for whom and when stand below what, and the
/// buttons below a draft's words.
final class WorkCell extends ListCell<Work> {
  private final TodayViewModel model;
  private final Messages messages;
  private final Formats formats;
  private final ZoneId zone;
  private final BooleanSupplier roomy;

  /// `roomy` tells whether a line has room for words and buttons beside each other.
  WorkCell(
      TodayViewModel model,
      Messages messages,
      Formats formats,
      ZoneId zone,
      BooleanSupplier roomy) {
    this.model = model;
    this.messages = messages;
    this.formats = formats;
    this.zone = zone;
    this.roomy = roomy;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Work work, boolean empty) {
    super.updateItem(work, empty);
    setText(null);
    setDisable(work instanceof Work.Head);
    setGraphic(
        work == null || empty
            ? null
            : switch (work) {
              case Work.Head head -> head(head);
              case Work.Unsaved unsaved -> unsaved(unsaved.draft());
              case Work.Promised promised ->
                  row(
                      new Label(OneLine.of(promised.line().followUp().what())),
                      promised.line().customerName(),
                      when(promised));
              case Work.ToReview review -> {
                IncidentMark mark = new IncidentMark();
                mark.show(review.line().outcomeValence());
                Label what = new Label(OneLine.of(review.line().summary()), mark);
                what.setGraphicTextGap(8);
                yield row(
                    what,
                    review.line().customerName(),
                    formats.day(
                        review.line().occurredAt().atZone(review.line().zone()).toLocalDate()));
              }
            });
  }

  private VBox unsaved(KeptDraft draft) {
    HBox acts =
        new HBox(
            button("draft.resume", () -> model.resume(draft)),
            button("draft.discard", () -> model.discard(draft)));
    acts.getStyleClass().add("cell-row");
    Label title = new Label(title(draft));
    Label below =
        new Label(
            messages.text(
                "today.draft.line", model.formOf(draft), formats.moment(draft.keptAt(), zone)));
    below.getStyleClass().add(Styles.MUTED);
    if (!roomy.getAsBoolean()) {
      VBox all = new VBox(title, below, acts);
      all.getStyleClass().add("work-narrow");
      return all;
    }
    acts.setMinWidth(Region.USE_PREF_SIZE);
    HBox above = new HBox(title, gap(), acts);
    above.getStyleClass().add("cell-row");
    return new VBox(above, below);
  }

  // For the mouse; by key the line itself does both.
  private Button button(String key, Runnable act) {
    Button button = new Button(messages.text(key));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private Label head(Work.Head head) {
    Label label = new Label(messages.text(head.key(), head.count()));
    label.getStyleClass().addAll(Styles.SUBHEADING, "work-head");
    return label;
  }

  private String title(KeptDraft draft) {
    return draft.title().isBlank()
        ? messages.text("today.draft.untitled")
        : OneLine.of(draft.title());
  }

  private String when(Work.Promised promised) {
    long late = promised.overdue();
    return late > 0
        ? messages.text("today.overdue", late)
        : late == 0
            ? messages.text("today.dueToday")
            : formats.dayOfWeek(promised.line().followUp().due());
  }

  private Pane row(Label what, String customer, String when) {
    Label who = new Label(OneLine.of(customer));
    who.getStyleClass().add(Styles.MUTED);
    Label then = new Label(when);
    then.setMinWidth(Region.USE_PREF_SIZE);
    boolean beside = roomy.getAsBoolean();
    HBox row = beside ? new HBox(what, who, gap(), then) : new HBox(who, gap(), then);
    row.getStyleClass().add("work-row");
    if (beside) {
      return row;
    }
    VBox all = new VBox(what, row);
    all.getStyleClass().add("work-narrow");
    return all;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
