package touchstone.ui.history;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.past.FieldChange;
import touchstone.past.RecordChange;
import touchstone.ui.ActNames;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Styles;

/// What one act made of each record, field by field, with what can be restored.
final class ChangeCards {
  private static final int LONG = 400;

  private final Frame frame;
  private final Messages messages;
  private final HistoryWords words;
  private final BiConsumer<RecordChange, String> restore;

  /// @param restore gives a field the value it had before a change
  ChangeCards(Frame frame, HistoryWords words, BiConsumer<RecordChange, String> restore) {
    this.frame = frame;
    this.messages = frame.messages();
    this.words = words;
    this.restore = restore;
  }

  void into(VBox pane, Optional<HistoryViewModel.Told> told) {
    pane.getChildren().clear();
    told.ifPresent(one -> fill(pane, one));
  }

  private void fill(VBox pane, HistoryViewModel.Told told) {
    Label name = wrapped(ActNames.of(messages, told.act().name()));
    name.getStyleClass().add(Styles.SUBHEADING);
    Label when =
        muted(
            messages.text(
                "history.act.when",
                words.moment(told.act().at()),
                OneLine.of(told.act().who()),
                Long.toString(told.act().number())));
    pane.getChildren().addAll(new VBox(name, when), acts(told));
    told.changes().forEach(change -> pane.getChildren().add(card(change, told)));
    if (told.more() > 0) {
      pane.getChildren()
          .add(
              muted(
                  messages.text("history.more", told.more(), frame.formats().count(told.more()))));
    }
  }

  private Node acts(HistoryViewModel.Told told) {
    FlowPane acts = new FlowPane();
    acts.setMinWidth(0);
    acts.getStyleClass().add("detail-acts");
    Button takeBack = act("past.takeBack", "fth-rotate-ccw");
    takeBack.setDisable(told.act().undoneBy() != null);
    acts.getChildren().addAll(takeBack, act("past.version", "fth-corner-up-left"));
    acts.getChildren().add(act("past.before", "fth-corner-up-left"));
    boolean about =
        frame.commands().find("past.version").filter(c -> c.refusal().isEmpty()).isPresent();
    acts.getChildren().subList(1, 3).forEach(node -> show(node, about));
    return acts;
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private Button act(String id, String icon) {
    Button button = new Button(messages.text("command." + id), new FontIcon(icon));
    button.setId(id.replace('.', '-'));
    button.setOnAction(event -> frame.commands().run(id));
    return button;
  }

  private Node card(RecordChange change, HistoryViewModel.Told told) {
    VBox card = new VBox();
    card.setMinWidth(0);
    card.getStyleClass().add("past-change");
    Hyperlink head = new Hyperlink(words.headline(change));
    head.setWrapText(true);
    head.setMnemonicParsing(false);
    head.setMinHeight(Region.USE_PREF_SIZE);
    head.setOnAction(event -> frame.screens().go(new Place.History(change.subject().key())));
    card.getChildren().add(head);
    for (FieldChange field : change.fields()) {
      card.getChildren().add(field(change, field, told));
    }
    return card;
  }

  private Node field(RecordChange change, FieldChange field, HistoryViewModel.Told all) {
    String table = change.record().table();
    String name = words.field(table, field.column());
    String before = cut(words.value(field, table, field.before(), all.codes()));
    String after = cut(words.value(field, table, field.after(), all.codes()));
    Label label = muted(name);
    FlowPane row = new FlowPane();
    row.setMinWidth(0);
    row.getStyleClass().add("past-field");
    row.getChildren().add(label);
    switch (change.how()) {
      case ADDED -> row.getChildren().add(wrapped(after));
      case REMOVED -> row.getChildren().add(wrapped(before));
      case CHANGED -> {
        row.getChildren().add(wrapped(messages.text("history.change", before, after)));
        Hyperlink back = new Hyperlink(messages.text("history.restore"));
        back.setAccessibleText(messages.text("history.restore.what", name, before));
        back.setOnAction(event -> restore.accept(change, field.column()));
        row.getChildren().add(back);
      }
    }
    for (Node part : row.getChildren()) {
      if (part instanceof Region told) {
        told.maxWidthProperty().bind(row.widthProperty());
      }
    }
    row.setAccessibleText(messages.text("history.field.spoken", name, before, after));
    return row;
  }

  private static String cut(String text) {
    return text.length() > LONG ? text.substring(0, LONG) + "…" : text;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }
}
