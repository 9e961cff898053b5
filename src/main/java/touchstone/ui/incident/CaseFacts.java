package touchstone.ui.incident;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.followup.FollowUp;
import touchstone.interaction.InteractionFacts;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;
import touchstone.ui.control.TypeBadge;

/// What is known of an incident before it is reviewed: who, when, how, in whose words; and what was
/// promised.
record CaseFacts(Frame frame) {
  List<Node> of(IncidentReading.Case now) {
    Messages messages = frame.messages();
    InteractionFacts said = now.interaction().facts();
    IncidentMark mark = new IncidentMark();
    mark.show(now.incident().outcomeValence());
    Label name = new Label(OneLine.of(now.customerName()));
    name.getStyleClass().add(Styles.SUBHEADING);
    name.setWrapText(true);
    Label status = new Label(messages.text("incidents.status." + now.incident().status().id()));
    status.getStyleClass().add("chip");
    status.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(mark, name, gap, status);
    head.getStyleClass().add("cell-row");
    TypeBadge type = new TypeBadge();
    type.show(said.type(), now.codes().label(CodeList.TYPE, said.type().id()));
    Label where =
        wrapped(
            messages.text(
                "incidents.facts",
                frame.formats().moment(said.occurredAt(), said.zone()),
                now.codes().label(CodeList.CHANNEL, said.touchPoint().channel()),
                now.interaction().reference(),
                said.handler() == null ? "" : OneLine.of(said.handler()),
                said.handler() == null ? 0 : 1,
                now.threadSize()));
    where.getStyleClass().add(Styles.MUTED);
    VBox words = new VBox(wrapped(said.summary()));
    String narrative = said.narrative();
    if (narrative != null) {
      words.getChildren().add(wrapped(narrative));
    }
    words.getStyleClass().add("named-field");
    return List.of(head, type, where, words);
  }

  Node followUp(FollowUp one, Consumer<FollowUp> done) {
    Label what =
        wrapped(
            frame
                .messages()
                .text(
                    "incidents.followUp", OneLine.of(one.what()), frame.formats().day(one.due())));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Button tick =
        new Button(frame.messages().text("incidents.followUp.done"), new FontIcon("fth-check"));
    tick.setMinWidth(Region.USE_PREF_SIZE);
    tick.setOnAction(event -> done.accept(one));
    HBox row = new HBox(what, tick);
    row.getStyleClass().add("cell-row");
    return row;
  }

  static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
