package touchstone.ui.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.draft.KeptDraft;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine.Known;
import touchstone.task.Background;
import touchstone.ui.Failures;

/// How an entry comes into the panel: empty, with something known already, from the log to be
/// changed, or from a draft that was kept.
final class LogOpening {
  private static final String LINE = "line";
  private static final String CHOSEN = "chosen_customer";
  private static final String EDITING = "editing";

  private final LogDesk desk;
  private final Background background;
  private final Failures failures;
  private final LogViewModel model;
  private final ReadOnlyObjectWrapper<Optional<Instant>> restored =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  LogOpening(LogDesk desk, Background background, Failures failures, LogViewModel model) {
    this.desk = desk;
    this.background = background;
    this.failures = failures;
    this.model = model;
  }

  /// When the draft now in the panel was kept, where it came back by itself or was asked for.
  ReadOnlyObjectProperty<Optional<Instant>> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /// A new entry with what is known already; with nothing known, the latest draft comes back.
  void fresh(
      @Nullable Object customer, @Nullable InteractionType type, @Nullable Instant occurredAt) {
    begin();
    if (type != null) {
      model.bar().usually(EntryField.TYPE, type.id());
    }
    if (occurredAt != null) {
      String moment = Moments.of(occurredAt, model.house().zone());
      model.bar().usually(EntryField.OCCURRED_AT, moment);
    }
    model.keeper().begin();
    if (customer instanceof CustomerId id) {
      ask(
          () -> desk.customers().find(id),
          found -> found.ifPresent(one -> model.begin(new Known(one.reference(), one.name()))));
    } else if (type == null && occurredAt == null) {
      ask(() -> desk.drafts().list().stream().filter(LogOpening::isNew).findFirst(), this::offer);
    }
  }

  /// An entry of the log, to be changed.
  void edit(InteractionId id) {
    begin();
    model.edit(id);
    ask(
        () -> desk.entries().draft(id),
        found ->
            found.ifPresent(
                entry -> {
                  fill(entry);
                  model.keeper().begin();
                }));
  }

  /// A draft that was kept.
  void resume(String draftId) {
    begin();
    ask(() -> desk.drafts().find(draftId), found -> found.ifPresent(this::restore));
  }

  /// Throws the draft in the panel away.
  void discard() {
    model.keeper().done();
    begin();
  }

  /// What is kept of the panel as it stands; nothing where nothing but a type stands there.
  static Optional<DraftKeeper.Typed> typed(LogViewModel model) {
    Map<String, String> texts = model.form().texts();
    boolean nothing =
        model.bar().lineProperty().get().isBlank()
            && texts.keySet().stream().allMatch(id -> id.equals(EntryField.TYPE.id()));
    if (nothing) {
      return Optional.empty();
    }
    Map<String, String> all = new HashMap<>(texts);
    all.put(LINE, model.bar().lineProperty().get());
    model.customer().chosenProperty().get().ifPresent(one -> all.put(CHOSEN, one.reference()));
    model.editing().ifPresent(id -> all.put(EDITING, Long.toString(id.value())));
    String name = texts.getOrDefault(EntryField.CUSTOMER.id(), "");
    String summary = texts.getOrDefault(EntryField.SUMMARY.id(), "");
    String title = name.isEmpty() || summary.isEmpty() ? name + summary : name + ": " + summary;
    return Optional.of(new DraftKeeper.Typed(title, all));
  }

  private static boolean isNew(KeptDraft draft) {
    return !draft.texts().containsKey(EDITING);
  }

  private void begin() {
    restored.set(Optional.empty());
    model.clear();
  }

  // What was typed meanwhile goes before a draft of the past.
  private void offer(Optional<KeptDraft> draft) {
    if (!model.keeper().isDirty()) {
      draft.ifPresent(this::restore);
    }
  }

  private void restore(KeptDraft draft) {
    Map<String, String> texts = draft.texts();
    String editing = texts.get(EDITING);
    if (editing != null && editing.matches("\\d{1,18}")) {
      InteractionId id = new InteractionId(Long.parseLong(editing));
      model.edit(id);
      ask(
          () -> desk.entries().draft(id),
          found -> {
            found.ifPresent(model.form()::changes);
            put(draft);
          });
    } else {
      put(draft);
    }
  }

  private void put(KeptDraft draft) {
    Map<String, String> texts = draft.texts();
    model.form().restore(texts);
    String chosen = texts.get(CHOSEN);
    String name = texts.getOrDefault(EntryField.CUSTOMER.id(), "");
    if (chosen != null) {
      model.customer().choose(new Known(chosen, name));
    }
    model.bar().lineProperty().set(texts.getOrDefault(LINE, ""));
    model.keeper().resume(draft);
    restored.set(Optional.of(draft.keptAt()));
  }

  private void fill(Draft<EntryField> entry) {
    model.form().edit(entry);
    String reference = entry.text(EntryField.CUSTOMER);
    model.customer().choose(new Known(reference, entry.text(EntryField.CUSTOMER_NAME)));
    model.form().set(EntryField.OCCURRED_AT, Moments.readable(entry.text(EntryField.OCCURRED_AT)));
  }

  // On the store lane, after what is being kept or saved.
  private <T> void ask(Callable<T> question, Consumer<? super T> answer) {
    background.write(question, answer, failures::show);
  }
}
