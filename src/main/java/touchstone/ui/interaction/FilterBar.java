package touchstone.ui.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.control.TypeBadge;

/// What narrows the list beside the text: the types, channels, days, handlers, tags and segments,
/// and a chip for each that is in force.
final class FilterBar {
  private final InteractionListViewModel model;
  private final Messages messages;
  private final FilterWords words;
  private final Pane bar;
  private final Pane chips;
  private final List<ToggleButton> types = new ArrayList<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final MenuButton channel;
  private final MenuButton handler;
  private final MenuButton tag;
  private final MenuButton segment;
  private boolean showing;

  FilterBar(InteractionListViewModel model, Frame frame, Pane bar, Pane chips) {
    this.model = model;
    this.messages = frame.messages();
    this.words = new FilterWords(messages, frame.formats());
    this.bar = bar;
    this.chips = chips;
    this.channel = menu("channel");
    this.handler = menu("handler");
    this.tag = menu("tag");
    this.segment = menu("segment");
    for (InteractionType type : InteractionType.values()) {
      bar.getChildren().add(pill(type));
    }
    days();
    bar.getChildren().addAll(channel, from, to, handler, tag, segment);
    model.filterProperty().subscribe(this::show);
    model.codesProperty().subscribe(this::offer);
    model.choicesProperty().subscribe(this::offer);
    model.namesProperty().subscribe(this::showChips);
  }

  private ToggleButton pill(InteractionType type) {
    ToggleButton pill = new ToggleButton();
    TypeBadge badge = new TypeBadge();
    badge.show(type, "");
    pill.setId("filter-" + type.id());
    pill.setGraphic(badge);
    pill.setUserData(type);
    pill.setMnemonicParsing(false);
    pill.getStyleClass().add("filter-pill");
    pill.setOnAction(event -> set(FilterWords.toggled(filter(), type, pill.isSelected())));
    types.add(pill);
    return pill;
  }

  private void days() {
    for (DatePicker picker : List.of(from, to)) {
      picker.setEditable(true);
      picker.getStyleClass().add("filter-day");
      picker.valueProperty().subscribe(() -> daysChosen());
    }
    from.setId("filter-from");
    to.setId("filter-to");
    from.setPromptText(messages.text("interactions.filter.from"));
    to.setPromptText(messages.text("interactions.filter.to"));
    from.setAccessibleText(messages.text("interactions.filter.from.long"));
    to.setAccessibleText(messages.text("interactions.filter.to.long"));
  }

  private void daysChosen() {
    if (!showing) {
      set(filter().withDays(from.getValue(), to.getValue()));
    }
  }

  private MenuButton menu(String name) {
    MenuButton menu = new MenuButton(messages.text("interactions.filter." + name));
    menu.setId("filter-" + name);
    menu.setMnemonicParsing(false);
    return menu;
  }

  private void offer() {
    var codes = model.codesProperty().get();
    for (ToggleButton pill : types) {
      if (pill.getUserData() instanceof InteractionType type) {
        pill.setText(codes.label(CodeList.TYPE, type.id()));
      }
    }
    channel.getItems().clear();
    for (Code code : codes.offered(CodeList.CHANNEL)) {
      CheckMenuItem item = new CheckMenuItem(code.label());
      item.setMnemonicParsing(false);
      item.setSelected(filter().channels().contains(code.code()));
      item.setOnAction(event -> set(FilterWords.toggled(filter(), code.code(), item.isSelected())));
      channel.getItems().add(item);
    }
    fill(handler, model.choicesProperty().get().handlers(), name -> filter().withHandler(name));
    fill(tag, model.choicesProperty().get().tags(), name -> filter().withTag(name));
    segment.getItems().clear();
    codes
        .offered(CodeList.SEGMENT)
        .forEach(
            code ->
                segment
                    .getItems()
                    .add(item(code.label(), () -> filter().withSegment(code.code()))));
    showIf(segment, !segment.getItems().isEmpty());
    showChips();
  }

  private static void showIf(MenuButton menu, boolean some) {
    menu.setVisible(some);
    menu.setManaged(some);
  }

  private void fill(
      MenuButton menu, List<String> names, Function<String, InteractionFilter> narrowed) {
    menu.getItems().setAll(names.stream().map(n -> item(n, () -> narrowed.apply(n))).toList());
    showIf(menu, !names.isEmpty());
  }

  private MenuItem item(String name, Supplier<InteractionFilter> narrowed) {
    MenuItem item = new MenuItem(OneLine.of(name));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> set(narrowed.get()));
    return item;
  }

  private void show(InteractionFilter now) {
    showing = true;
    for (ToggleButton pill : types) {
      pill.setSelected(
          pill.getUserData() instanceof InteractionType type && now.types().contains(type));
    }
    from.setValue(now.from());
    to.setValue(now.to());
    for (MenuItem item : channel.getItems()) {
      if (item instanceof CheckMenuItem check) {
        check.setSelected(
            now.channels().stream()
                .anyMatch(
                    code ->
                        model
                            .codesProperty()
                            .get()
                            .label(CodeList.CHANNEL, code)
                            .equals(check.getText())));
      }
    }
    showing = false;
    showChips();
  }

  private void showChips() {
    chips.getChildren().clear();
    for (FilterChip chip :
        words.chips(filter(), model.namesProperty().get(), model.codesProperty().get())) {
      Button button = new Button(chip.words(), new FontIcon("fth-x"));
      button.getStyleClass().addAll("chip", "removable");
      button.setMnemonicParsing(false);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setAccessibleText(messages.text("interactions.chip.remove", chip.words()));
      button.setOnAction(event -> set(chip.without()));
      chips.getChildren().add(button);
    }
    boolean some = !chips.getChildren().isEmpty();
    chips.setVisible(some);
    chips.setManaged(some);
    bar.requestLayout();
  }

  private InteractionFilter filter() {
    return model.filterProperty().get();
  }

  private void set(InteractionFilter next) {
    model.filterProperty().set(next);
  }
}
