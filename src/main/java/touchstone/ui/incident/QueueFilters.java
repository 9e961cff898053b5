package touchstone.ui.incident;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.ui.Messages;
import touchstone.ui.Motion;

/// What narrows the queue: words, severity, cause, channel, negative ones only. Words count once
/// the typing pauses.
final class QueueFilters {
  private static final Duration TYPING = Duration.millis(150);

  private final QueueViewModel queue;
  private final Messages messages;
  private final PauseTransition typed = Motion.delay(TYPING, this::narrow);
  private final TextField text;
  private final ComboBox<Choice> severity;
  private final ComboBox<Choice> cause;
  private final ComboBox<Choice> channel;
  private final CheckBox negative;

  QueueFilters(
      QueueViewModel queue,
      Messages messages,
      TextField text,
      ComboBox<Choice> severity,
      ComboBox<Choice> cause,
      ComboBox<Choice> channel,
      CheckBox negative) {
    this.queue = queue;
    this.messages = messages;
    this.text = text;
    this.severity = severity;
    this.cause = cause;
    this.channel = channel;
    this.negative = negative;
    text.textProperty().subscribe(() -> typed.playFromStart());
    severity.getItems().setAll(Choice.severities(messages));
    for (ComboBox<Choice> box : List.of(channel, severity, cause)) {
      box.valueProperty().subscribe(() -> narrow());
    }
    negative.selectedProperty().subscribe(() -> narrow());
  }

  /// Offers what the code lists hold.
  void offer(Codes codes) {
    fill(channel, Choice.of(codes, CodeList.CHANNEL, messages));
    fill(cause, Choice.of(codes, CodeList.ROOT_CAUSE, messages));
  }

  void clear() {
    text.clear();
    channel.setValue(null);
    severity.setValue(null);
    cause.setValue(null);
    negative.setSelected(false);
  }

  /// Nothing typed is waited for any longer.
  void stop() {
    typed.stop();
  }

  private void narrow() {
    typed.stop();
    queue
        .filterProperty()
        .set(
            queue
                .filterProperty()
                .get()
                .withText(text.getText().isBlank() ? null : text.getText().strip())
                .withChannel(Choice.codeOf(channel.getValue()))
                .withRootCause(Choice.codeOf(cause.getValue()))
                .withSeverity(Choice.numberOf(severity.getValue()))
                .withNegative(negative.isSelected()));
  }

  private static void fill(ComboBox<Choice> box, List<Choice> choices) {
    if (!box.getItems().equals(choices)) {
      box.getItems().setAll(choices);
    }
  }
}
