package touchstone.ui.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
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
import touchstone.ui.Messages;

/// The form of one customer: a text for each field, what is not right yet about each, and saving.
/// What is typed for a new customer stays until it is saved.
public final class CustomerFormViewModel {
  private final CustomerStore customers;
  private final CustomerEntryStore entries;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Messages messages;
  private final Ticket reading;
  private final Map<CustomerField, StringProperty> texts = new EnumMap<>(CustomerField.class);
  private final ReadOnlyObjectWrapper<Map<CustomerField, String>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Codes> codes =
      new ReadOnlyObjectWrapper<>(new Codes(List.of()));
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable House house;
  private @Nullable CustomerId editing;
  private boolean asked;

  public CustomerFormViewModel(
      CustomerStore customers,
      CustomerEntryStore entries,
      Logbook logbook,
      Deeds deeds,
      Background background,
      Messages messages) {
    this.customers = customers;
    this.entries = entries;
    this.logbook = logbook;
    this.deeds = deeds;
    this.messages = messages;
    this.reading = background.ticket();
    for (CustomerField field : CustomerField.values()) {
      StringProperty text = new SimpleStringProperty("");
      text.subscribe(_ -> check());
      texts.put(field, text);
    }
  }

  private record Opened(House house, Draft<CustomerField> draft) {}

  /// Opens the form for a new customer, or for the one given.
  public void open(@Nullable CustomerId customer) {
    if (customer != null || editing != null) {
      clear();
    }
    editing = customer;
    asked = false;
    reading.read(
        () -> {
          Optional<Draft<CustomerField>> draft =
              customer == null ? Optional.empty() : entries.draft(customer);
          return new Opened(logbook.house(), draft.orElseGet(Draft::ofCustomer));
        },
        opened -> {
          house = opened.house();
          codes.set(opened.house().codes());
          opened.draft().texts().forEach((field, text) -> text(field).set(named(field, text)));
          check();
        },
        problem -> failure.set(Optional.of(problem)));
  }

  /// Out of view.
  public void close() {
    reading.cancel();
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
    return texts.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
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
        () -> {
          newSegment.ifPresent(word -> logbook.addCode(CodeList.SEGMENT, word));
          return known == null ? logbook.customer(entry) : logbook.editCustomer(known, entry);
        },
        filed -> {
          clear();
          editing = null;
          then.accept(filed.id());
        },
        known == null ? "customers.form.created" : "customers.form.changed");
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
    Draft<CustomerField> draft = Draft.ofCustomer();
    texts.forEach((field, text) -> draft.with(field, text.get() == null ? "" : text.get()));
    return CustomerReader.check(
        draft, newSegment(now).map(word -> withSegment(now, word)).orElse(now));
  }

  /// A segment that no code stands for yet becomes one with the customer.
  private Optional<String> newSegment(House now) {
    String word = text(CustomerField.SEGMENT).get();
    return word == null || word.isBlank() || now.codes().find(CodeList.SEGMENT, word).isPresent()
        ? Optional.empty()
        : Optional.of(word.strip()).filter(one -> one.length() <= 100);
  }

  private static House withSegment(House now, String word) {
    List<Code> all = new ArrayList<>();
    for (CodeList list : CodeList.values()) {
      all.addAll(now.codes().all(list));
    }
    all.add(new Code(0, CodeList.SEGMENT, Codes.idOf(word), word, List.of(), 0, false));
    return now.with(new Codes(all));
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

  /// The code lists behind fields.
  static Optional<CodeList> listOf(CustomerField field) {
    return switch (field) {
      case SEGMENT -> Optional.of(CodeList.SEGMENT);
      case END_CAUSE -> Optional.of(CodeList.DEFECTION_CAUSE);
      case STAGE -> Optional.of(CodeList.STAGE);
      default -> Optional.empty();
    };
  }

  /// A code as the user calls it; every other text as it is.
  private String named(CustomerField field, String text) {
    return listOf(field).map(list -> codes.get().label(list, text)).orElse(text);
  }

  private void clear() {
    asked = false;
    texts.values().forEach(text -> text.set(""));
  }
}
