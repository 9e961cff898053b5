package touchstone.ui.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Checked;
import touchstone.logbook.CustomerEntry;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.House;
import touchstone.logbook.Logbook;
import touchstone.logbook.Problem;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.DraftKeeper;
import touchstone.ui.Drafts;
import touchstone.ui.Messages;
import touchstone.ui.Typing;

/// The form of one customer: a text for each field, what is not right yet about each, and saving.
/// What is typed stays as a draft until it is saved.
public final class CustomerFormViewModel {
  /// The name of this form among the drafts.
  public static final String FORM = "customer";

  private final CustomerStore customers;
  private final CustomerEntryStore entries;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Messages messages;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final Ticket reading;
  private final CustomerTexts texts;
  private final ReadOnlyObjectWrapper<Map<CustomerField, String>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Codes> codes =
      new ReadOnlyObjectWrapper<>(new Codes(List.of()));
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Runnable gone = () -> {};
  private @Nullable House house;
  private @Nullable CustomerId editing;
  private boolean asked;

  public CustomerFormViewModel(
      CustomerStore customers,
      CustomerEntryStore entries,
      Logbook logbook,
      Deeds deeds,
      Drafts drafts,
      Background background,
      Messages messages) {
    this.customers = customers;
    this.entries = entries;
    this.logbook = logbook;
    this.deeds = deeds;
    this.drafts = drafts;
    this.keeper = drafts.keeper(DraftSubject.ofNew(FORM), new Written());
    this.messages = messages;
    this.reading = background.ticket();
    this.texts = new CustomerTexts(this::check, keeper::changed);
  }

  private record Opened(House house, Optional<Draft<CustomerField>> draft) {}

  /// What to say where the customer to be opened is no longer there.
  void onGone(Runnable say) {
    gone = say;
  }

  /// The keeper of what is typed here.
  DraftKeeper keeper() {
    return keeper;
  }

  /// Opens the form for a new customer, or for the one given.
  public void open(@Nullable CustomerId customer) {
    clear();
    editing = customer;
    keeper.begin(subject());
    reading.read(
        () ->
            new Opened(
                logbook.house(),
                customer == null ? Optional.of(Draft.ofCustomer()) : entries.draft(customer)),
        this::show,
        problem -> failure.set(Optional.of(problem)));
  }

  /// Out of view.
  public void close() {
    keeper.keep();
    reading.cancel();
  }

  /// Throws away what was typed; an Undo brings it back.
  public void discard() {
    keeper.discard();
    texts.showStored();
    check();
  }

  /// Whether a customer that is there already is changed.
  public boolean isEditing() {
    return editing != null;
  }

  /// Stores the customer and calls `then` with it; says what is missing where something is.
  public void save(java.util.function.Consumer<CustomerId> then) {
    asked = true;
    check();
    House now = house;
    if (now == null || !complete.get()) {
      return;
    }
    CustomerId known = editing;
    CustomerEntry entry = checked(now).orThrow();
    Optional<String> newSegment = newSegment(now);
    reading.read(
        () -> known == null ? twin(entry) : Optional.<CustomerField>empty(),
        twin -> twin.ifPresentOrElse(this::refuseTwin, () -> store(known, entry, newSegment, then)),
        problem -> failure.set(Optional.of(problem)));
  }

  public StringProperty text(CustomerField field) {
    return texts.text(field);
  }

  /// What is not right yet, by field, as sentences; what is only missing, once saving was asked.
  public ReadOnlyObjectProperty<Map<CustomerField, String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Whether the customer can be stored as it stands.
  public ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Codes> codesProperty() {
    return codes.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  private void store(
      @Nullable CustomerId known,
      CustomerEntry entry,
      Optional<String> newSegment,
      java.util.function.Consumer<CustomerId> then) {
    deeds.act(
        keeper.saving(
            () -> {
              newSegment
                  .filter(word -> logbook.house().codes().find(CodeList.SEGMENT, word).isEmpty())
                  .ifPresent(word -> logbook.addCode(CodeList.SEGMENT, word));
              return known == null ? logbook.customer(entry) : logbook.editCustomer(known, entry);
            },
            _ -> true),
        filed -> {
          keeper.saved();
          clear();
          editing = null;
          then.accept(filed.id());
        },
        known == null ? "customers.form.created" : "customers.form.changed");
  }

  private void show(Opened opened) {
    Map<CustomerField, String> meanwhile = texts.differing();
    house = opened.house();
    texts.untouchedBy(() -> codes.set(opened.house().codes()));
    if (opened.draft().isEmpty()) {
      gone.run();
    }
    Map<CustomerField, String> stored = new EnumMap<>(CustomerField.class);
    opened
        .draft()
        .ifPresent(
            draft -> draft.texts().forEach((field, text) -> stored.put(field, named(field, text))));
    texts.show(stored);
    meanwhile.forEach((field, text) -> text(field).set(text));
    drafts.whenRead(this::offer);
    check();
  }

  // What was typed meanwhile goes before a draft of the past.
  private void offer() {
    if (!keeper.isDirty()) {
      drafts.latest(subject()).ifPresent(this::restore);
    }
  }

  private void restore(KeptDraft draft) {
    texts.show(draft);
    keeper.resume(draft);
    check();
  }

  private DraftSubject subject() {
    return editing == null ? DraftSubject.ofNew(FORM) : DraftSubject.of(FORM, editing.value());
  }

  /// The form as its drafts see it.
  private final class Written implements Typing {
    @Override
    public Optional<Typed> typed() {
      return texts.typed();
    }

    @Override
    public void forget() {
      texts.showStored();
      check();
    }
  }

  private void check() {
    House now = house;
    if (now == null) {
      return;
    }
    List<Problem> found = checked(now).problems();
    complete.set(found.isEmpty());
    problems.set(
        found.stream()
            .filter(problem -> asked || problem.kind() != Problem.Kind.MISSING)
            .collect(
                Collectors.toMap(
                    problem -> CustomerField.ofId(problem.field()).orElse(CustomerField.NAME),
                    problem -> problem.sentence(messages.locale()),
                    (first, _) -> first)));
  }

  private Checked<CustomerEntry> checked(House now) {
    return CustomerReader.check(
        texts.draft(), newSegment(now).map(word -> SegmentWord.with(word, now)).orElse(now));
  }

  private Optional<String> newSegment(House now) {
    return SegmentWord.fresh(texts.get(CustomerField.SEGMENT), now);
  }

  /// The field by which a new customer would be taken for one that is there.
  private Optional<CustomerField> twin(CustomerEntry entry) {
    String reference = entry.reference();
    boolean there =
        customers
            .meant(reference == null ? entry.name() : reference)
            .filter(one -> reference == null || customers.withReference(reference).isPresent())
            .isPresent();
    return there
        ? Optional.of(reference == null ? CustomerField.NAME : CustomerField.REFERENCE)
        : Optional.empty();
  }

  private void refuseTwin(CustomerField field) {
    Map<CustomerField, String> all = new EnumMap<>(CustomerField.class);
    all.putAll(problems.get());
    all.put(
        field,
        messages.text(
            field == CustomerField.NAME
                ? "customers.form.twin.name"
                : "customers.form.twin.reference"));
    problems.set(Map.copyOf(all));
  }

  /// A code as the user calls it; every other text as it is.
  private String named(CustomerField field, String text) {
    return CustomerTexts.listOf(field).map(list -> codes.get().label(list, text)).orElse(text);
  }

  private void clear() {
    asked = false;
    texts.show(Map.of());
  }
}
