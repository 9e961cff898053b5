package touchstone.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import touchstone.chart.PlacedTimeline;
import touchstone.chart.TimelineModel;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.ValueExchange;
import touchstone.ui.Formats;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Styles;
import touchstone.ui.control.TimelineView;
import touchstone.ui.control.TypeBadge;

/// A look at one interaction beside its mark: its facts, and the ways to it.
final class TimelinePeekCard {
  private static final double WIDTH = 25;

  private final Frame frame;
  private final Messages messages;
  private final Formats formats;
  private final PageDoors doors;
  private @Nullable PopOver shown;

  TimelinePeekCard(Frame frame, PageDoors doors) {
    this.frame = frame;
    this.messages = frame.messages();
    this.formats = frame.formats();
    this.doors = doors;
  }

  /// The foot of an event's mark on the screen; empty where it is not in view.
  static Optional<Point2D> spotOf(TimelineView view, PlacedTimeline placed, long id) {
    TimelineModel model = view.getModel();
    if (model == null || model.indexOf(id).isEmpty()) {
      return Optional.empty();
    }
    int event = model.indexOf(id).getAsInt();
    return placed
        .markOf(event, model.lane(event))
        .map(mark -> view.localToScreen(mark.x(), mark.y() + mark.halfHeight()));
  }

  /// Shows the facts at a place of the screen; Escape or a click elsewhere takes them away.
  void show(
      Node owner,
      CustomerPageReader.Peek facts,
      Optional<CustomerPage> page,
      double screenX,
      double screenY) {
    hide();
    if (page.isEmpty() || owner.getScene() == null || owner.getScene().getWindow() == null) {
      return;
    }
    PopOver popOver = new PopOver(card(facts, page.get()));
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popOver.setTitle(messages.text("timeline.peek.title"));
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
    popOver.getRoot().getStyleClass().add("peek-layer");
    shown = popOver;
    popOver.show(owner, screenX, screenY);
  }

  void hide() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  private VBox card(CustomerPageReader.Peek facts, CustomerPage page) {
    InteractionLine line = facts.line();
    Codes codes = page.house().codes();
    TypeBadge badge = new TypeBadge();
    badge.paletteProperty().bind(Looks.palette(frame));
    badge.show(line.type(), OneLine.of(codes.label(CodeList.TYPE, line.type().id())));
    String summary = OneLine.of(line.summary());
    Label said = wrapped(summary.isEmpty() ? messages.text("timeline.peek.noSummary") : summary);
    said.getStyleClass().add(Styles.SUBHEADING);
    VBox card = new VBox(badge, said);
    card.getStyleClass().add("peek");
    card.setPrefWidth(WIDTH * frame.appearance().scale() * 14);
    for (String words : words(facts, page)) {
      Label label = wrapped(words);
      label.getStyleClass().add(Styles.MUTED);
      card.getChildren().add(label);
    }
    card.getChildren().add(acts(line));
    return card;
  }

  private HBox acts(InteractionLine line) {
    Button open = act("open", () -> doors.interactions(only(line)));
    open.getStyleClass().add(Styles.ACCENT);
    Button edit =
        act("edit", () -> frame.panels().open(new PanelRequest.EditInteraction(line.id())));
    HBox acts = new HBox(open, edit);
    acts.getStyleClass().add("filters");
    Long incident = line.incident();
    if (incident != null) {
      acts.getChildren()
          .add(
              act(
                  "review",
                  () ->
                      doors.go(new Place.Incidents(new touchstone.incident.IncidentId(incident)))));
    }
    return acts;
  }

  private List<String> words(CustomerPageReader.Peek facts, CustomerPage page) {
    InteractionLine line = facts.line();
    InteractionFacts said = facts.interaction().facts();
    Codes codes = page.house().codes();
    List<String> words = new ArrayList<>();
    Long day = page.dayOf(said.day());
    String when = formats.moment(line.occurredAt(), line.zone());
    words.add(day == null ? when : messages.text("timeline.peek.when", when, formats.count(day)));
    String channel = OneLine.of(codes.label(CodeList.CHANNEL, line.channel()));
    words.add(
        line.handler() == null
            ? channel
            : channel + " " + messages.text("timeline.peek.handler", OneLine.of(line.handler())));
    if (said.narrative() != null) {
      words.add(OneLine.of(said.narrative()));
    }
    Integer valence = line.valence();
    if (valence != null) {
      words.add(messages.text("timeline.peek.outcome", Looks.signed(valence, formats)));
    }
    if (said.impression() != null) {
      words.add(
          messages.text(
              "timeline.peek.impression",
              said.impression().score().toPlainString(),
              said.impression().scale().id().replace('_', ' ')));
    }
    if (said.execution() != null) {
      words.add(messages.text("timeline.peek.execution", formats.count(said.execution())));
    }
    for (ValueExchange exchange : facts.exchanges()) {
      words.add(
          messages.text(
              "timeline.peek." + exchange.side().id(), OneLine.of(exchange.value().text())));
    }
    words.add(
        messages.text(
            "timeline.peek.recorded", formats.moment(line.recordedAt(), page.house().zone())));
    return words;
  }

  private Button act(String key, Runnable then) {
    Button button = new Button(messages.text("timeline.peek." + key));
    button.setOnAction(
        _ -> {
          hide();
          then.run();
        });
    return button;
  }

  private static InteractionFilter only(InteractionLine line) {
    return InteractionFilter.ALL.withIds(List.of(line.id().value()));
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
