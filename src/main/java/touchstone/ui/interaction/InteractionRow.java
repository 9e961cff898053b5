package touchstone.ui.interaction;

import javafx.scene.control.TableRow;
import touchstone.interaction.InteractionLine;

/// A line of the list: opened by a double click, and near the end of what was read a reason to read
/// more.
final class InteractionRow extends TableRow<InteractionLine> {
  private static final int BEFORE_THE_END = 60;

  InteractionRow(InteractionListViewModel model, Runnable open) {
    indexProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= model.lines().size() - BEFORE_THE_END) {
                model.readMore();
              }
            });
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !isEmpty()) {
            open.run();
          }
        });
  }
}
