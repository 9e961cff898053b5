package touchstone.ui.log;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerLine;
import touchstone.ui.Messages;

/// The field for the customer: what matches lies under it while one types; arrows move, Enter or
/// Tab take, Esc closes the list. The last line creates a new customer.
public final class CustomerBox extends TextField {
  private static final double LINE = 2.6;
  private static final int SHORTEST = 2;

  private final Popup popup = new Popup();
  private final ListView<Optional<CustomerLine>> list = new ListView<>();
  private @Nullable CustomerChoice choice;
  private boolean typing;

  public CustomerBox() {
    getStyleClass().add("customer-box");
    list.getStyleClass().add("customer-matches");
    list.setFocusTraversable(false);
    popup.getContent().add(list);
    popup.setAutoHide(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventHandler(KeyEvent.KEY_TYPED, _ -> typing = true);
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                close();
              }
            });
    list.setOnMouseClicked(_ -> take());
  }

  /// Ties the field to the choice.
  ///
  /// @param aside what stands beside a name: stage and last contact
  void tie(CustomerChoice to, Messages messages, Function<CustomerLine, String> aside) {
    choice = to;
    textProperty().bindBidirectional(to.textProperty());
    textProperty()
        .subscribe(
            (before, now) -> {
              if (typing) {
                to.search();
              }
            });
    list.setCellFactory(_ -> new Line(this, messages, aside));
    list.setAccessibleText(messages.text("log.customer.matches"));
    to.matches()
        .addListener(
            (ListChangeListener<CustomerLine>)
                _ -> {
                  if (typing && isFocused()) {
                    show(to);
                  }
                });
  }

  /// Opens the list for what stands in the field, or with the latest contacts.
  void open() {
    typing = true;
    if (choice != null) {
      choice.searchNow();
    }
  }

  private void show(CustomerChoice of) {
    list.getItems().setAll(of.matches().stream().map(Optional::of).toList());
    if (!getText().isBlank()) {
      list.getItems().add(Optional.empty());
    }
    if (list.getItems().isEmpty() || getScene() == null) {
      popup.hide();
      return;
    }
    list.getSelectionModel().selectFirst();
    double em = getFont().getSize();
    list.setFixedCellSize(LINE * em);
    list.setPrefHeight(LINE * em * list.getItems().size() + em);
    list.setPrefWidth(Math.max(getWidth(), em * 30));
    Bounds at = localToScreen(getBoundsInLocal());
    if (at != null && !popup.isShowing()) {
      popup.show(this, at.getMinX(), at.getMaxY() + 2);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !popup.isShowing()) {
      open();
      event.consume();
    } else if (popup.isShowing()) {
      pressInList(event);
    }
  }

  private void pressInList(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case ESCAPE -> {
        close();
        event.consume();
      }
      case ENTER -> {
        if (getText().strip().length() >= SHORTEST || getText().isEmpty()) {
          take();
        }
        event.consume();
      }
      case TAB -> take();
      default -> {}
    }
  }

  private void move(KeyEvent event, int step) {
    int next = list.getSelectionModel().getSelectedIndex() + step;
    if (next >= 0 && next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(next);
    }
    event.consume();
  }

  private void take() {
    Optional<CustomerLine> taken = list.getSelectionModel().getSelectedItem();
    close();
    if (taken != null && choice != null) {
      taken.ifPresent(choice::choose);
    }
    end();
  }

  private void close() {
    typing = false;
    popup.hide();
    if (choice != null) {
      choice.forget();
    }
  }

  private static final class Line extends ListCell<Optional<CustomerLine>> {
    private final CustomerBox box;
    private final Messages messages;
    private final Function<CustomerLine, String> aside;
    private final Label name = new Label();
    private final Label beside = new Label();
    private final HBox row = new HBox(name, beside);

    Line(CustomerBox box, Messages messages, Function<CustomerLine, String> aside) {
      this.box = box;
      this.messages = messages;
      this.aside = aside;
      row.getStyleClass().add("customer-match");
      beside.getStyleClass().add("muted");
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      beside.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(Optional<CustomerLine> item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      name.setText(
          item.map(CustomerLine::name)
              .orElseGet(() -> messages.text("log.customer.create", box.getText().strip())));
      beside.setText(item.map(aside).orElse(""));
      setAccessibleText(name.getText() + ", " + beside.getText());
      setGraphic(row);
    }
  }
}
