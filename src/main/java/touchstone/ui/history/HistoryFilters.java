package touchstone.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.ui.ActNames;
import touchstone.ui.Messages;

/// What the list of acts is narrowed to: a person, a kind of record, a kind of act, a period.
final class HistoryFilters {
  private static final List<String> RECORDS =
      List.of(
          "interaction",
          "incident",
          "customer",
          "follow_up",
          "thread",
          "code",
          "dated_note",
          "import_batch");

  private final HistoryViewModel model;
  private final Messages messages;
  private final ComboBox<String> person;
  private final ComboBox<String> record;
  private final ComboBox<String> kind;
  private final DatePicker from;
  private final DatePicker to;
  private boolean filling;

  HistoryFilters(
      HistoryViewModel model,
      HistoryWords words,
      Messages messages,
      ComboBox<String> person,
      ComboBox<String> record,
      ComboBox<String> kind,
      DatePicker from,
      DatePicker to) {
    this.model = model;
    this.messages = messages;
    this.person = person;
    this.record = record;
    this.kind = kind;
    this.from = from;
    this.to = to;
    filling = true;
    choice(person, name -> name);
    choice(record, words::kind);
    choice(kind, act -> ActNames.of(messages, act));
    fill(record, RECORDS);
    model.choicesProperty().subscribe(this::offer);
    from.valueProperty().subscribe(_ -> narrow());
    to.valueProperty().subscribe(_ -> narrow());
    filling = false;
  }

  /// Takes every narrowing off.
  void clear() {
    filling = true;
    List.of(person, record, kind).forEach(box -> box.setValue(null));
    from.setValue(null);
    to.setValue(null);
    filling = false;
    narrow();
  }

  /// Whether anything narrows the list: a record it is about, words typed, or a choice.
  BooleanBinding narrowed(TextField text) {
    return Bindings.createBooleanBinding(
        () ->
            model.aboutProperty().get().isPresent()
                || !text.getText().isBlank()
                || Stream.of(person, record, kind, from, to)
                    .anyMatch(one -> one.getValue() != null),
        model.aboutProperty(),
        text.textProperty(),
        person.valueProperty(),
        record.valueProperty(),
        kind.valueProperty(),
        from.valueProperty(),
        to.valueProperty());
  }

  private void narrow() {
    if (!filling) {
      model.narrow(
          person.getValue(), record.getValue(), kind.getValue(), from.getValue(), to.getValue());
    }
  }

  private void offer(HistoryViewModel.Choices choices) {
    boolean before = filling;
    filling = true;
    fill(person, choices.people());
    fill(kind, choices.kinds());
    filling = before;
  }

  private static void fill(ComboBox<String> box, List<String> names) {
    String chosen = box.getValue();
    List<@Nullable String> all = new ArrayList<>();
    all.add(null);
    all.addAll(names);
    box.getItems().setAll(all);
    box.setValue(names.contains(String.valueOf(chosen)) ? chosen : null);
  }

  private void choice(ComboBox<String> box, Function<String, String> called) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return value == null ? messages.text("history.any") : called.apply(value);
          }

          @Override
          public @Nullable String fromString(String typed) {
            return null;
          }
        });
    box.valueProperty().subscribe(_ -> narrow());
  }
}
