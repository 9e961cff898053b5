package touchstone.ui.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerLine;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine.Known;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// Which customer the entry is about: one of the store's, chosen from what matches the typed words,
/// or a new one by the name that stands there.
public final class CustomerChoice {
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int MATCHES = 8;

  private final LogDesk desk;
  private final Background background;
  private final Ticket ticket;
  private final Consumer<? super Throwable> failed;
  private final StringProperty text;
  private final ObservableList<CustomerLine> matches = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Known>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Runnable stopTimer;

  CustomerChoice(
      LogDesk desk, Background background, EntryForm form, Consumer<? super Throwable> failed) {
    this.desk = desk;
    this.background = background;
    this.ticket = background.ticket();
    this.failed = failed;
    this.text = form.text(EntryField.CUSTOMER);
    text.subscribe(
        now -> {
          if (chosen.get().filter(one -> !one.name().equals(now)).isPresent()) {
            chosen.set(Optional.empty());
          }
        });
  }

  /// What stands in the field.
  public StringProperty textProperty() {
    return text;
  }

  /// The store's customer that was chosen; empty for a new one.
  public ReadOnlyObjectProperty<Optional<Known>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What the list under the field offers, the nearest first.
  public ObservableList<CustomerLine> matches() {
    return matches;
  }

  /// Looks for what stands in the field once typing pauses; with nothing typed, the latest.
  public void search() {
    stop();
    stopTimer = background.after(PAUSE, this::searchNow);
  }

  /// Looks at once.
  public void searchNow() {
    stop();
    String typed = text.get();
    ticket.read(
        () -> desk.customers().suggest(typed, MATCHES, desk.logbook().today()),
        found -> matches.setAll(found),
        failed);
  }

  /// Drops the search under way and what it found.
  public void forget() {
    stop();
    ticket.cancel();
    matches.clear();
  }

  public void choose(CustomerLine line) {
    choose(new Known(line.reference(), line.name()));
  }

  /// Chooses a customer of the store.
  public void choose(Known customer) {
    chosen.set(Optional.of(customer));
    text.set(customer.name());
  }

  /// The customers whose name begins with some words, for the log bar; asked off the window's
  /// thread.
  List<Known> known(String words) {
    return desk.customers().beginning(words, MATCHES).stream()
        .map(customer -> new Known(customer.reference(), customer.name()))
        .toList();
  }

  private void stop() {
    if (stopTimer != null) {
      stopTimer.run();
      stopTimer = null;
    }
  }
}
