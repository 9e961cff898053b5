package touchstone.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the palette: icon, name, what helps to tell it apart or why it cannot be used, key.
final class PaletteCell extends ListCell<PaletteEntry> {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Messages messages;
  private final FontIcon icon = new FontIcon("fth-chevron-right");
  private final Label name = new Label();
  private final Label context = new Label();
  private final Label key = new Label();
  private final HBox row = new HBox(icon, name, context, key);

  PaletteCell(Messages messages) {
    this.messages = messages;
    row.getStyleClass().add("palette-row");
    name.getStyleClass().add("palette-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    context.getStyleClass().add("palette-context");
    context.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(context, Priority.ALWAYS);
    key.getStyleClass().add("key-cap");
    key.setMinWidth(Region.USE_PREF_SIZE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      return;
    }
    icon.setIconLiteral(entry.icon());
    name.setText(entry.name());
    context.setText(
        entry.refusal().map(why -> messages.text("palette.refused", why)).orElse(entry.context()));
    key.setText(entry.key());
    key.setVisible(!entry.key().isEmpty());
    row.pseudoClassStateChanged(REFUSED, entry.refusal().isPresent());
    setAccessibleText(entry.name() + ", " + context.getText());
    setGraphic(row);
  }
}
