package touchstone.ui.trend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.Code;
import touchstone.trend.snapshot.Narrowing;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;

/// The menu of filters and a chip for each that is in force.
final class QuestionBar {
  private final TrendViewModel model;
  private final Messages messages;
  private final MenuButton menu;
  private final Pane chips;

  QuestionBar(TrendViewModel model, Messages messages, MenuButton menu, Pane chips) {
    this.model = model;
    this.messages = messages;
    this.menu = menu;
    this.chips = chips;
  }

  void bind() {
    model.offerProperty().subscribe(this::offer);
    model.questionProperty().subscribe(() -> offer(model.offerProperty().get()));
    model.chips().subscribe(this::showChips);
    showChips();
  }

  /// Takes every filter and the period away.
  void clear() {
    model.change(now -> now.withNarrowing(Narrowing.NONE).withDays(null, null).withAsOf(null));
  }

  private void offer(FilterOffer offer) {
    menu.getItems().clear();
    Menu channels = new Menu(messages.text("trend.filter.channel"));
    for (Code code : offer.channels()) {
      CheckMenuItem item = new CheckMenuItem(OneLine.of(code.label()));
      item.setMnemonicParsing(false);
      item.setSelected(narrowing().channels().contains(code.code()));
      item.setOnAction(_ -> narrow(narrowing().withChannels(toggled(code.code()))));
      channels.getItems().add(item);
    }
    add(channels);
    Menu functions = new Menu(messages.text("trend.filter.function"));
    for (Code code : offer.functions()) {
      functions.getItems().add(item(code.label(), () -> narrowing().withFunction(code.code())));
    }
    add(functions);
    Menu handlers = new Menu(messages.text("trend.filter.handler"));
    for (String name : offer.handlers()) {
      handlers.getItems().add(item(name, () -> narrowing().withHandler(name)));
    }
    add(handlers);
    Menu tags = new Menu(messages.text("trend.filter.tag"));
    for (String name : offer.tags()) {
      tags.getItems().add(item(name, () -> narrowing().withTag(name)));
    }
    add(tags);
    menu.setDisable(menu.getItems().isEmpty());
  }

  private void add(Menu one) {
    one.setMnemonicParsing(false);
    if (!one.getItems().isEmpty()) {
      menu.getItems().add(one);
    }
  }

  private MenuItem item(String name, Supplier<Narrowing> narrowed) {
    MenuItem item = new MenuItem(OneLine.of(name));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> narrow(narrowed.get()));
    return item;
  }

  private Set<String> toggled(String channel) {
    Set<String> channels = new HashSet<>(narrowing().channels());
    if (!channels.remove(channel)) {
      channels.add(channel);
    }
    return channels;
  }

  private Narrowing narrowing() {
    return model.questionProperty().get().narrowing();
  }

  private void narrow(Narrowing value) {
    model.change(now -> now.withNarrowing(value));
  }

  private void showChips() {
    List<Node> buttons =
        model.chips().stream()
            .<Node>map(
                chip -> {
                  Button button = new Button(chip.words(), new FontIcon("fth-x"));
                  button.getStyleClass().addAll("chip", "removable");
                  button.setMnemonicParsing(false);
                  button.setAccessibleText(messages.text("trend.chip.remove", chip.words()));
                  button.setOnAction(_ -> model.ask(chip.without()));
                  return button;
                })
            .toList();
    chips.getChildren().setAll(buttons);
    chips.setVisible(!buttons.isEmpty());
    chips.setManaged(!buttons.isEmpty());
  }
}
