package touchstone.ui.interaction;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.incident.IncidentId;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Styles;
import touchstone.ui.control.TypeBadge;

/// The look at one interaction: its facts, and the acts on it.
final class DetailPane extends VBox {
  private final InteractionListViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final DetailFacts facts;
  private final VBox content = new VBox();
  private Runnable closed = () -> {};

  DetailPane(InteractionListViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.facts = new DetailFacts(messages, frame.formats());
    setId("interaction-detail");
    getStyleClass().addAll(Styles.CARD, "detail-pane");
    content.getStyleClass().add("detail-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain");
    scroll.setAccessibleText(messages.text("interactions.detail"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.detailProperty().subscribe(this::show);
  }

  /// Says what happens when the look is closed.
  void onClosed(Runnable then) {
    closed = then;
  }

  void edit(InteractionLine line) {
    if (frame.panels().has(PanelRequest.EditInteraction.class)) {
      frame.panels().open(new PanelRequest.EditInteraction(line.id()));
    } else {
      frame.notices().say("command.refused.screen");
    }
  }

  void review(InteractionLine line) {
    Long incident = line.incident();
    if (incident == null) {
      frame.notices().say("interactions.noIncident");
    } else {
      go(new Place.Incidents(new IncidentId(incident)));
    }
  }

  void customer(InteractionLine line) {
    go(new Place.CustomerPage(line.customer()));
  }

  void delete(InteractionLine line) {
    model.delete(
        line.id(),
        act -> {
          closed.run();
          frame
              .notices()
              .sayUndoable(() -> frame.undo(act), "interactions.deleted", line.reference());
        });
  }

  private void go(Place place) {
    if (frame.screens().has(place)) {
      frame.screens().go(place);
    } else {
      frame.notices().say("command.refused.screen");
    }
  }

  private void show(Optional<InteractionDetail> shown) {
    content.getChildren().clear();
    shown.ifPresent(this::fill);
  }

  private void fill(InteractionDetail shown) {
    var said = shown.interaction().facts();
    TypeBadge badge = new TypeBadge();
    badge.show(said.type(), shown.codes().label(CodeList.TYPE, said.type().id()));
    Label reference = muted(shown.interaction().reference());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = closeButton();
    HBox head = new HBox(badge, reference, gap, close);
    head.getStyleClass().add("detail-head");
    Label name = new Label(OneLine.of(shown.customerName()));
    name.getStyleClass().add(Styles.SUBHEADING);
    name.setWrapText(true);
    Label when = muted(frame.formats().moment(said.occurredAt(), said.zone()));
    content.getChildren().addAll(head, new VBox(name, when), acts(shown));
    if (!said.summary().isBlank()) {
      content.getChildren().add(wrapped(said.summary()));
    }
    String narrative = said.narrative();
    if (narrative != null) {
      content.getChildren().add(wrapped(narrative));
    }
    if (!shown.tags().isEmpty()) {
      content.getChildren().add(tags(shown));
    }
    content.getChildren().add(facts.grid(shown));
    if (shown.threadSize() > 1) {
      content.getChildren().add(thread(shown));
    }
  }

  private Node acts(InteractionDetail shown) {
    FlowPane acts = new FlowPane();
    acts.getStyleClass().add("detail-acts");
    acts.getChildren()
        .addAll(
            act("edit", "fth-edit-2"), act("customer", "fth-user"), act("delete", "fth-trash-2"));
    if (shown.incident().isPresent()) {
      acts.getChildren().add(1, act("review", "fth-alert-triangle"));
    }
    if (frame.screens().has(new Place.History(null))) {
      Button history = act("history", "fth-clock");
      history.setOnAction(event -> frame.commands().run("history.record"));
      acts.getChildren().add(history);
    }
    return acts;
  }

  private Button act(String id, String icon) {
    Button button = new Button(messages.text("interactions.act." + id), new FontIcon(icon));
    button.setId("detail-" + id);
    button.setOnAction(event -> frame.commands().run("interactions." + id));
    return button;
  }

  private Node tags(InteractionDetail shown) {
    FlowPane tags = new FlowPane();
    tags.getStyleClass().add("detail-acts");
    for (String tag : shown.tags()) {
      Button chip = new Button("#" + OneLine.of(tag));
      chip.getStyleClass().add("chip");
      chip.setMnemonicParsing(false);
      chip.setAccessibleText(messages.text("interactions.chip.tag", OneLine.of(tag)));
      chip.setOnAction(event -> narrow(model.filterProperty().get().withTag(tag)));
      tags.getChildren().add(chip);
    }
    return tags;
  }

  private Node thread(InteractionDetail shown) {
    Button all = new Button(messages.text("interactions.thread.all", shown.threadSize()));
    all.setOnAction(
        event -> narrow(InteractionFilter.ALL.withThread(shown.interaction().thread())));
    return all;
  }

  private void narrow(InteractionFilter filter) {
    model.filterProperty().set(filter);
  }

  private Button closeButton() {
    Button button = new Button("", new FontIcon("fth-x"));
    button.getStyleClass().addAll(Styles.FLAT, "button-icon");
    button.setAccessibleText(messages.text("interactions.detail.close"));
    button.setTooltip(new Tooltip(messages.text("interactions.detail.close")));
    button.setOnAction(event -> closed.run());
    return button;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }
}
