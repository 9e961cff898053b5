package touchstone.ui.trend;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerLine;

/// A field with customers offered below it: Down goes to them, Enter takes the first or the chosen
/// one.
final class CustomerSearch {
  private static final double LINE = 2.5;

  private final TextField field;
  private final ListView<CustomerLine> offered;
  private final TrendViewModel model;
  private boolean telling;

  CustomerSearch(TextField field, ListView<CustomerLine> offered, TrendViewModel model) {
    this.field = field;
    this.offered = offered;
    this.model = model;
  }

  void bind(ObservableBooleanValue asked) {
    offered.setItems(model.offered());
    offered.setCellFactory(_ -> new Line());
    offered
        .visibleProperty()
        .bind(
            Bindings.isNotEmpty(model.offered())
                .and(Bindings.createBooleanBinding(asked::get, asked)));
    offered.managedProperty().bind(offered.visibleProperty());
    offered
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> model.offered().size() * LINE * field.getFont().getSize() + 4,
                model.offered(),
                field.fontProperty()));
    field.textProperty().subscribe(this::typed);
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    offered.setOnMouseClicked(_ -> take());
    offered.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
          }
        });
    model.customerProperty().subscribe(line -> tell(line.orElse(null)));
  }

  private void typed(String text) {
    if (!telling && field.isFocused()) {
      model.search(text);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      if (model.offered().isEmpty()) {
        model.search(field.getText());
      }
      offered.requestFocus();
      offered.getSelectionModel().selectFirst();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !model.offered().isEmpty()) {
      model.choose(model.offered().getFirst());
      event.consume();
    }
  }

  private void take() {
    CustomerLine chosen = offered.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      field.requestFocus();
      model.choose(chosen);
    }
  }

  private void tell(@Nullable CustomerLine line) {
    if (line != null) {
      telling = true;
      field.setText(line.name());
      field.end();
      telling = false;
    }
  }

  private static final class Line extends ListCell<CustomerLine> {
    @Override
    protected void updateItem(@Nullable CustomerLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(line == null || empty ? null : line.name() + "  ·  " + line.reference());
    }
  }
}
