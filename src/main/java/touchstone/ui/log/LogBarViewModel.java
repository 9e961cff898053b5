package touchstone.ui.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine;
import touchstone.logbook.LogLine.Known;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The one line over the form. What it says goes into the form while it is typed; a field that was
/// filled by hand is left to the hand.
public final class LogBarViewModel {
  private static final Set<EntryField> MOMENTS =
      Set.of(EntryField.OCCURRED_AT, EntryField.FOLLOW_UP_DUE);

  private final LogDesk desk;
  private final EntryForm form;
  private final CustomerChoice customer;
  private final Ticket ticket;
  private final Consumer<? super Throwable> failed;
  private final StringProperty line = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<LogLine>> parsed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<EntryField, String> usual = new EnumMap<>(EntryField.class);
  private final Map<EntryField, String> applied = new EnumMap<>(EntryField.class);
  private Runnable watcher = () -> {};

  LogBarViewModel(
      LogDesk desk,
      Background background,
      EntryForm form,
      CustomerChoice customer,
      Consumer<? super Throwable> failed) {
    this.desk = desk;
    this.form = form;
    this.customer = customer;
    this.ticket = background.ticket();
    this.failed = failed;
    line.subscribe(
        (before, now) -> {
          watcher.run();
          read(() -> {});
        });
  }

  public StringProperty lineProperty() {
    return line;
  }

  /// What was understood of the line; empty before anything is typed.
  public ReadOnlyObjectProperty<Optional<LogLine>> parsedProperty() {
    return parsed.getReadOnlyProperty();
  }

  /// The customers the line may mean while that is not clear and nobody chose.
  public List<Known> candidates() {
    boolean open =
        parsed
            .get()
            .filter(
                one -> one.draft().text(EntryField.CUSTOMER).equals(form.get(EntryField.CUSTOMER)))
            .isPresent();
    return open && customer.chosenProperty().get().isEmpty()
        ? parsed.get().map(LogLine::candidates).orElse(List.of())
        : List.of();
  }

  void onChange(Runnable told) {
    watcher = told;
  }

  /// Runs `then` once all that was typed is understood and in the form.
  void settled(Runnable then) {
    if (ticket.isWaiting()) {
      read(then);
    } else {
      then.run();
    }
  }

  /// Sets what a field holds as long as the line does not speak of it.
  void usually(EntryField field, String text) {
    usual.put(field, text);
    applied.put(field, text);
    form.set(field, text);
  }

  /// Begins the line with a customer, so that what is typed after it is about that one.
  void beginWith(Known one) {
    Draft<EntryField> about =
        Draft.ofEntry()
            .with(EntryField.CUSTOMER, one.reference())
            .with(EntryField.CUSTOMER_NAME, one.name());
    line.set(LogLine.of(about, desk.logbook().house()) + " ");
  }

  /// Empties the line and forgets what it said.
  void clear() {
    usual.clear();
    applied.clear();
    line.set("");
    ticket.cancel();
    parsed.set(Optional.empty());
  }

  private void read(Runnable then) {
    String text = line.get();
    if (text.isBlank() && applied.isEmpty()) {
      ticket.cancel();
      parsed.set(Optional.empty());
      then.run();
      return;
    }
    ticket.read(
        () -> LogLine.parse(text, desk.logbook().house(), customer::known),
        found -> {
          apply(found);
          then.run();
        },
        failed);
  }

  private void apply(LogLine found) {
    Draft<EntryField> said = found.draft();
    for (EntryField field : EntryField.values()) {
      if (field != EntryField.CUSTOMER_NAME) {
        String text = said.has(field) ? shown(found, field) : usual.getOrDefault(field, "");
        apply(field, text, said);
      }
    }
    parsed.set(Optional.of(found));
  }

  private void apply(EntryField field, String text, Draft<EntryField> said) {
    String now = form.get(field);
    if (!now.equals(text) && !now.equals(applied.getOrDefault(field, ""))) {
      return;
    }
    applied.put(field, text);
    if (field == EntryField.CUSTOMER && said.has(EntryField.CUSTOMER_NAME)) {
      customer.choose(new Known(said.text(EntryField.CUSTOMER), text));
    } else if (!now.equals(text)) {
      form.set(field, text);
    }
  }

  private static String shown(LogLine found, EntryField field) {
    String text = found.draft().text(field);
    if (field == EntryField.CUSTOMER && found.customerIsKnown()) {
      return found.draft().text(EntryField.CUSTOMER_NAME);
    }
    return MOMENTS.contains(field) ? Moments.readable(text) : text;
  }
}
