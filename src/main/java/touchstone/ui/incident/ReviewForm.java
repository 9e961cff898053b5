package touchstone.ui.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.incident.Incident;
import touchstone.incident.IncidentId;
import touchstone.incident.Opportunity;
import touchstone.logbook.ReviewField;
import touchstone.ui.Command;
import touchstone.ui.DraftLine;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;

/// The form of a review and its acts: facts, story, coding, recovery, outcome, follow-ups.
final class ReviewForm {
  private final ReviewViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final Consumer<IncidentId> next;
  private final ReviewFields fields;
  private final ActionRows actions;
  private final CaseFacts facts;
  private final VBox head = new VBox();
  private final VBox promised = new VBox();
  private final VBox promisedCard;
  private final VBox story;
  private final ScrollPane scroll = new ScrollPane();
  private final VBox root = new VBox();

  /// `next` is told of an incident that was stored, so that the next one comes.
  ReviewForm(ReviewViewModel model, Frame frame, Consumer<IncidentId> next) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.next = next;
    this.fields = new ReviewFields(model, messages);
    this.actions = new ActionRows(model, fields, messages);
    this.facts = new CaseFacts(frame);
    this.story =
        card(
            "story",
            fields.block(ReviewField.HAPPENED),
            fields.block(ReviewField.CUSTOMER_RESPONSE),
            fields.block(ReviewField.RECOVERY_USED),
            fields.block(ReviewField.RECOVERY_EFFECT));
    this.promisedCard = card("followUps", promised);
    promised.getStyleClass().add("named-field");
    head.getStyleClass().addAll(Styles.CARD);
    build();
    model.shownProperty().subscribe(this::show);
    model.problems().subscribe(() -> frame.fx().later(this::goToProblem));
  }

  VBox root() {
    return root;
  }

  void focus() {
    story.getChildren().get(1).lookup(".text-area").requestFocus();
  }

  void discard() {
    model.forget();
  }

  void save() {
    model.save(act -> said(act, "incidents.saved"));
  }

  void reviewed() {
    model.reopen(act -> said(act, "incidents.reviewed"));
  }

  void close() {
    model.closeIncident(act -> said(act, "incidents.closed"));
  }

  void addAction() {
    actions.add();
  }

  void timeline() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            now -> {
              Place place = new Place.CustomerPage(now.interaction().customer());
              if (frame.screens().has(place)) {
                frame.screens().go(place);
              } else {
                frame.notices().say("command.refused.screen");
              }
            });
  }

  /// A command that needs an incident in the form.
  Command act(String id, Runnable act) {
    return Command.ofView(id, Menus.EDIT, act)
        .refusedWhen(
            () ->
                model.shownProperty().get().isPresent()
                    ? Optional.empty()
                    : Optional.of("command.incidents.refused.none"));
  }

  private void build() {
    VBox cards =
        new VBox(
            head,
            promisedCard,
            story,
            card(
                "coding",
                fields.choice(
                    ReviewField.SEVERITY,
                    Choice.severities(messages).subList(1, Incident.GRAVEST + 1)),
                fields.choice(ReviewField.VALENCE_BEFORE, valences()),
                fields.code(ReviewField.TRIGGER, CodeList.TRIGGER),
                fields.code(ReviewField.CIT_CATEGORY, CodeList.CIT_CATEGORY),
                fields.code(ReviewField.ROOT_CAUSE, CodeList.ROOT_CAUSE),
                fields.code(ReviewField.RESPONSIBLE_PARTY, CodeList.RESPONSIBLE_PARTY),
                fields.choice(ReviewField.OPPORTUNITY_TAKEN, opportunities()),
                fields.line(ReviewField.PROTOCOL_USED)),
            card(
                "recovery",
                actions.root(),
                fields.line(ReviewField.CUSTOMER_RECOVERY),
                fields.line(ReviewField.PROCESS_RECOVERY),
                fields.line(ReviewField.EMPLOYEE_RECOVERY)),
            card(
                "outcome",
                fields.choice(ReviewField.VALENCE_AFTER, valences()),
                fields.code(ReviewField.OUTCOME, CodeList.OUTCOME)));
    cards.getStyleClass().add("review-cards");
    scroll.setContent(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain");
    scroll.setAccessibleText(messages.text("incidents.form"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    FlowPane bar =
        new FlowPane(
            button("save", "fth-check", this::save, Styles.ACCENT),
            button("reviewed", "fth-check-square", this::reviewed, "plain-button"),
            button("close", "fth-check-circle", this::close, "plain-button"),
            button("timeline", "fth-clock", this::timeline, Styles.FLAT));
    bar.getStyleClass().add("choice-row");
    root.setId("review-form");
    root.getStyleClass().add("review-form");
    root.setMinWidth(0);
    root.getChildren().addAll(new DraftLine(frame, model.keeper(), this::discard), scroll, bar);
  }

  private void show(Optional<IncidentReading.Case> shown) {
    root.setVisible(shown.isPresent());
    shown.ifPresent(
        now -> {
          head.getChildren().setAll(facts.of(now));
          List<Node> rows =
              now.followUps().stream()
                  .map(one -> facts.followUp(one, it -> model.done(it, this::doneSaid)))
                  .toList();
          promised.getChildren().setAll(rows);
          promisedCard.setVisible(!rows.isEmpty());
          promisedCard.setManaged(!rows.isEmpty());
        });
  }

  // The first field that is not right yet comes into view and gets the focus.
  private void goToProblem() {
    for (ReviewField field : ReviewField.values()) {
      Node control = root.lookup("#review-" + field.id().replace('_', '-'));
      if (model.problems().containsKey(field) && control != null) {
        control.requestFocus();
        Bounds content = scroll.getContent().getBoundsInLocal();
        Bounds there =
            scroll.getContent().sceneToLocal(control.localToScene(control.getBoundsInLocal()));
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(Math.clamp((there.getMinY() - there.getHeight() * 3) / hidden, 0, 1));
        return;
      }
    }
  }

  private void doneSaid(long act) {
    frame.notices().sayUndoable(() -> frame.undo(act), "incidents.followUp.said");
  }

  private void said(long act, String key) {
    model
        .shownProperty()
        .get()
        .ifPresent(
            now -> {
              frame
                  .notices()
                  .sayUndoable(() -> frame.undo(act), key, now.interaction().reference());
              next.accept(now.incident().id());
            });
  }

  private VBox card(String name, Node... inside) {
    Label title = new Label(messages.text("incidents.card." + name));
    title.getStyleClass().add(Styles.SUBHEADING);
    VBox card = new VBox(title);
    card.getStyleClass().add(Styles.CARD);
    card.getChildren().addAll(inside);
    return card;
  }

  private Button button(String name, String icon, Runnable act, String style) {
    Button button = new Button(messages.text("incidents.act." + name), new FontIcon(icon));
    button.setId("review-act-" + name);
    button.getStyleClass().add(style);
    button.setOnAction(event -> act.run());
    return button;
  }

  private static List<Choice> valences() {
    return IntStream.rangeClosed(-Incident.EXTREME, Incident.EXTREME)
        .mapToObj(n -> new Choice("" + n, IncidentMark.signed(n)))
        .toList();
  }

  private List<Choice> opportunities() {
    return Arrays.stream(Opportunity.values())
        .map(one -> new Choice(one.id(), messages.text("incidents.opportunity." + one.id())))
        .toList();
  }
}
