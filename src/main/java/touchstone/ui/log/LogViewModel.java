package touchstone.ui.log;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import touchstone.draft.DraftSubject;
import touchstone.interaction.InteractionId;
import touchstone.logbook.Checked;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.House;
import touchstone.logbook.LogLine.Known;
import touchstone.logbook.TypeSuggestion;
import touchstone.task.Background;
import touchstone.ui.DraftKeeper;
import touchstone.ui.Failures;
import touchstone.ui.Messages;
import touchstone.ui.Notices;
import touchstone.ui.Typing;

/// The log panel: an entry on its way into the log, by line and by form. Checking, saving, taking
/// back; a refusal stays with its field, and nothing typed is lost.
public final class LogViewModel {
  private final LogDesk desk;
  private final Background background;
  private final Messages messages;
  private final Notices notices;
  private final Failures failures;
  private final LogActs acts;
  private final EntryForm form = new EntryForm();
  private final CustomerChoice customer;
  private final LogBarViewModel bar;
  private final ContextViewModel context;
  private final DraftKeeper keeper;
  private final ReadOnlyObjectWrapper<Optional<TypeSuggestion>> suggestion =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<EntryField> goTo = field -> {};
  private Consumer<Boolean> onSaved = next -> {};
  private @Nullable InteractionId editing;
  private boolean saving;

  /// @param undoLatest the window's own way of taking back the latest act
  public LogViewModel(
      LogDesk desk,
      Background background,
      Messages messages,
      Notices notices,
      Failures failures,
      Runnable undoLatest) {
    this.desk = desk;
    this.background = background;
    this.messages = messages;
    this.notices = notices;
    this.failures = failures;
    this.acts = new LogActs(desk, background, failures::show, undoLatest);
    this.customer = new CustomerChoice(desk, background, form, failures::show);
    this.bar = new LogBarViewModel(desk, background, form, customer, failures::show);
    this.context = new ContextViewModel(desk, background, failures::show);
    this.keeper = desk.drafts().keeper(LogOpening.NEW, new Written());
    form.onChange(this::changed);
    bar.onChange(this::changed);
    customer.chosenProperty().subscribe(chosen -> context.show(chosen.map(Known::reference)));
    context.contextProperty().subscribe(_ -> suggest());
  }

  public EntryForm form() {
    return form;
  }

  public CustomerChoice customer() {
    return customer;
  }

  public LogBarViewModel bar() {
    return bar;
  }

  public ContextViewModel context() {
    return context;
  }

  /// The type that the words speak for, while it is not the one chosen.
  public ReadOnlyObjectProperty<Optional<TypeSuggestion>> suggestionProperty() {
    return suggestion.getReadOnlyProperty();
  }

  /// What the field of the moment means, as ISO text; empty while it means nothing.
  public String occurredAt() {
    return Moments.past(form.get(EntryField.OCCURRED_AT), houseOfEntry());
  }

  /// What the field of the follow-up's day means, likewise.
  public String followUpDue() {
    return Moments.due(form.get(EntryField.FOLLOW_UP_DUE), desk.logbook().house());
  }

  public House house() {
    return desk.logbook().house();
  }

  /// The handlers named so far, for the field to offer.
  public void readHandlers(Consumer<List<String>> offer) {
    background.ticket().read(() -> desk.interactions().handlers(50), offer, failures::show);
  }

  /// The interaction being changed; empty for a new one.
  public Optional<InteractionId> editing() {
    return Optional.ofNullable(editing);
  }

  /// Where to lead the user when a field needs attention.
  void onGoTo(Consumer<EntryField> lead) {
    goTo = lead;
  }

  /// What follows a save: whether the next entry for the same customer was begun.
  void onSaved(Consumer<Boolean> then) {
    onSaved = then;
  }

  /// Takes the suggested type.
  public void acceptSuggestion() {
    suggestion.get().ifPresent(one -> form.set(EntryField.TYPE, one.type().id()));
  }

  /// Enter in the bar: saves what is complete, else leads to what is missing.
  public void enter() {
    bar.settled(() -> missing().ifPresentOrElse(goTo, () -> saveNow(false)));
  }

  /// Saves, or says at its field why not.
  ///
  /// @param next whether to go on with another entry for the same customer
  public void save(boolean next) {
    bar.settled(() -> saveNow(next));
  }

  DraftKeeper keeper() {
    return keeper;
  }

  void edit(@Nullable InteractionId id) {
    editing = id;
  }

  /// What the panel is about: a new entry, or the one being changed.
  DraftSubject subject() {
    return editing == null ? LogOpening.NEW : LogOpening.of(editing);
  }

  /// Empties everything for a new entry; a kept draft stays kept.
  void clear() {
    editing = null;
    bar.clear();
    form.clear();
    customer.forget();
    keeper.begin(LogOpening.NEW);
  }

  private Optional<EntryField> missing() {
    if (!bar.candidates().isEmpty()) {
      form.problem(EntryField.CUSTOMER, messages.text("log.customer.unclear"));
      return Optional.of(EntryField.CUSTOMER);
    }
    for (EntryField field : List.of(EntryField.CUSTOMER, EntryField.TYPE, EntryField.SUMMARY)) {
      if (form.get(field).isBlank()) {
        form.problem(field, messages.text("log.missing." + field.id()));
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private void saveNow(boolean next) {
    if (saving) {
      return;
    }
    if (!bar.candidates().isEmpty()) {
      missing().ifPresent(goTo);
      return;
    }
    Checked<Entry> checked = EntryReader.check(draft(), house());
    List<EntryField> refused = form.say(checked.problems(), messages.locale());
    if (form.get(EntryField.TYPE).isBlank()) {
      form.problem(EntryField.TYPE, messages.text("log.missing.type"));
    }
    if (!refused.isEmpty()) {
      goTo.accept(refused.getFirst());
      return;
    }
    saving = true;
    InteractionId id = editing;
    Entry entry = checked.orThrow();
    background.write(
        keeper.saving(() -> acts.save(id, entry), _ -> true),
        saved -> saved(saved, next),
        this::notSaved);
  }

  /// The panel as its drafts see it.
  private final class Written implements Typing {
    @Override
    public Optional<Typed> typed() {
      return LogOpening.typed(LogViewModel.this);
    }

    @Override
    public void forget() {
      clear();
    }
  }

  private void saved(LogActs.Saved saved, boolean next) {
    saving = false;
    String name = saved.customer().map(Known::name).orElse("");
    String reference = saved.filed().reference();
    String key = editing == null ? "log.saved" : "log.changed";
    keeper.saved();
    saved
        .act()
        .ifPresentOrElse(
            act -> notices.sayUndoable(() -> acts.undo(act), key, reference, name),
            () -> notices.say("log.unchanged", reference));
    clear();
    if (next) {
      saved.customer().ifPresent(this::begin);
    }
    onSaved.accept(next);
  }

  /// Begins an entry for a customer.
  void begin(Known one) {
    bar.usually(EntryField.CUSTOMER, one.name());
    customer.choose(one);
    bar.beginWith(one);
    keeper.begin(LogOpening.NEW);
  }

  private void notSaved(Throwable failure) {
    saving = false;
    failures.show(failure);
  }

  private Draft<EntryField> draft() {
    Draft<EntryField> draft = form.visible();
    Optional<Known> chosen = customer.chosenProperty().get();
    draft.with(
        EntryField.CUSTOMER, chosen.map(Known::reference).orElse(form.get(EntryField.CUSTOMER)));
    draft.with(EntryField.CUSTOMER_NAME, chosen.map(Known::name).orElse(""));
    draft.with(EntryField.OCCURRED_AT, moment());
    draft.with(EntryField.FOLLOW_UP_DUE, followUpDue());
    return draft;
  }

  // A moment nobody touched keeps its offset and its seconds.
  private String moment() {
    String original = form.original(EntryField.OCCURRED_AT);
    boolean untouched =
        !original.isEmpty() && Moments.readable(original).equals(form.get(EntryField.OCCURRED_AT));
    return untouched ? original : occurredAt();
  }

  private House houseOfEntry() {
    House house = house();
    String zone = form.get(EntryField.ZONE);
    return ZoneId.getAvailableZoneIds().contains(zone) ? house.inZone(ZoneId.of(zone)) : house;
  }

  private void changed() {
    keeper.changed();
    suggest();
  }

  private void suggest() {
    Draft<EntryField> draft = form.visible();
    Long tenure =
        context.contextProperty().get().flatMap(ContextViewModel.Context::tenureDays).orElse(null);
    boolean open = form.type().isEmpty();
    suggestion.set(
        TypeSuggestion.of(draft, house(), tenure)
            .filter(one -> open || one.rule() == TypeSuggestion.Rule.COMPLAINT_WORD)
            .filter(one -> !form.type().equals(Optional.of(one.type())))
            .filter(_ -> !form.get(EntryField.SUMMARY).isBlank()));
  }
}
