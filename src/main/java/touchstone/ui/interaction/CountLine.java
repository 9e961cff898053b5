package touchstone.ui.interaction;

import javafx.scene.Node;
import javafx.scene.control.Label;
import touchstone.ui.Frame;
import touchstone.ui.Messages;

/// How many lines the filter leaves, of how many; and what stands in the list's place where it
/// leaves none.
record CountLine(Label count, Node none, Label noneWords, Node noneClear) {
  void follow(InteractionListViewModel model, Frame frame) {
    model
        .countsProperty()
        .subscribe(counts -> counts.ifPresent(now -> show(now, narrowed(model), frame)));
  }

  private static boolean narrowed(InteractionListViewModel model) {
    return FilterWords.narrows(model.filterProperty().get());
  }

  private void show(InteractionReading.Counts now, boolean narrowed, Frame frame) {
    Messages messages = frame.messages();
    String matching = frame.formats().count(now.matching());
    String all = frame.formats().count(now.all());
    count.setText(
        narrowed
            ? messages.text("interactions.count.of", matching, all)
            : messages.text("interactions.count.all", now.all(), all));
    none.setVisible(now.matching() == 0);
    noneClear.setVisible(narrowed && now.all() > 0);
    noneWords.setText(messages.text(now.all() == 0 ? "interactions.empty" : "interactions.none"));
  }
}
