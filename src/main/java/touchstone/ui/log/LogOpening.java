package touchstone.ui.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine.Known;
import touchstone.task.Background;
import touchstone.ui.Failures;
import touchstone.ui.Notices;
import touchstone.ui.Typing;

/// How an entry comes into the panel: empty, with something known already, from the log to be
/// changed, or from a draft that was kept.
final class LogOpening {
  /// The name of this form among the drafts.
  static final String FORM = "entry";

  static final DraftSubject NEW = DraftSubject.ofNew(FORM);
  private static final String LINE = "line";
  private static final String CHOSEN = "chosen_customer";

  private final LogDesk desk;
  private final Background background;
  private final Failures failures;
  private final Notices notices;
  private final LogViewModel model;

  LogOpening(
      LogDesk desk, Background background, Failures failures, Notices notices, LogViewModel model) {
    this.desk = desk;
    this.background = background;
    this.failures = failures;
    this.notices = notices;
    this.model = model;
  }

  /// A new entry with what is known already; with nothing known, the latest draft comes back.
  void fresh(
      @Nullable Object customer, @Nullable InteractionType type, @Nullable Instant occurredAt) {
    model.clear();
    if (type != null) {
      model.bar().usually(EntryField.TYPE, type.id());
    }
    if (occurredAt != null) {
      String moment = Moments.of(occurredAt, model.house().zone());
      model.bar().usually(EntryField.OCCURRED_AT, moment);
    }
    model.keeper().begin(NEW);
    if (customer instanceof CustomerId id) {
      ask(
          () -> desk.customers().find(id),
          found -> found.ifPresent(one -> model.begin(new Known(one.reference(), one.name()))));
    } else if (type == null && occurredAt == null) {
      offer(NEW);
    }
  }

  /// An entry of the log, to be changed.
  void edit(InteractionId id) {
    model.clear();
    model.edit(id);
    ask(
        () -> desk.entries().draft(id),
        found ->
            found.ifPresentOrElse(
                entry -> {
                  fill(entry);
                  model.keeper().begin(of(id));
                  offer(of(id));
                },
                () -> notices.say("draft.recordGone")));
  }

  /// A draft that was kept.
  void resume(String draftId) {
    model.clear();
    desk.drafts().find(draftId).ifPresent(this::restore);
  }

  /// Throws the draft in the panel away.
  void discard() {
    model.keeper().discard();
    model.clear();
  }

  static DraftSubject of(InteractionId id) {
    return DraftSubject.of(FORM, id.value());
  }

  /// What is kept of the panel as it stands; nothing where nothing but a type stands there.
  static Optional<Typing.Typed> typed(LogViewModel model) {
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
    String name = texts.getOrDefault(EntryField.CUSTOMER.id(), "");
    String summary = texts.getOrDefault(EntryField.SUMMARY.id(), "");
    String title = name.isEmpty() || summary.isEmpty() ? name + summary : name + ": " + summary;
    return Optional.of(new Typing.Typed(title, all));
  }

  // What was typed meanwhile goes before a draft of the past.
  private void offer(DraftSubject subject) {
    desk.drafts()
        .whenRead(
            () -> {
              if (!model.keeper().isDirty() && model.subject().equals(subject)) {
                desk.drafts().latest(subject).ifPresent(this::restore);
              }
            });
  }

  private void restore(KeptDraft draft) {
    if (!draft.subject().isNew()) {
      InteractionId id = new InteractionId(draft.subject().number());
      model.edit(id);
      ask(
          () -> desk.entries().draft(id),
          found -> {
            found.ifPresentOrElse(model.form()::changes, () -> notices.say("draft.recordGone"));
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
