package touchstone.ui.customer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import touchstone.customer.CustomerId;
import touchstone.logbook.Certificate;
import touchstone.logbook.Erasure;
import touchstone.logbook.Held;
import touchstone.report.HeldFiles;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// A customer about to be erased: what is held, and after the act the certificate of it.
public final class EraseViewModel {
  /// What was done, with its certificate.
  public record Done(Erasure.Erased erased, String certificate) {}

  private final Erasure erasure;
  private final Background background;
  private final Ticket reading;
  private final Ticket writing;
  private final String store;
  private final java.util.function.Supplier<String> operator;
  private final Locale locale;
  private final ReadOnlyObjectWrapper<Optional<Held>> held =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param store where the store lies, as the certificate says it
  /// @param operator the operator's name
  public EraseViewModel(
      Erasure erasure,
      Background background,
      String store,
      java.util.function.Supplier<String> operator,
      Locale locale) {
    this.erasure = erasure;
    this.background = background;
    this.reading = background.ticket();
    this.writing = background.ticket();
    this.store = store;
    this.operator = operator;
    this.locale = locale;
  }

  /// Begins with that customer.
  public void open(CustomerId customer) {
    held.set(Optional.empty());
    done.set(Optional.empty());
    failure.set(Optional.empty());
    reading.<Held>read(
        () -> erasure.held(customer), found -> held.set(Optional.of(found)), this::fail);
  }

  /// Ends: what is being read is dropped.
  public void close() {
    reading.cancel();
  }

  /// Erases the customer shown. Cannot be undone.
  public void erase() {
    held.get()
        .filter(_ -> done.get().isEmpty())
        .ifPresent(
            now ->
                background.<Done>write(
                    () -> {
                      Erasure.Erased erased = erasure.erase(now.customer().id());
                      return new Done(
                          erased, Certificate.of(erased, operator.get(), store, locale));
                    },
                    known -> done.set(Optional.of(known)),
                    this::fail));
  }

  /// Writes everything that is held to a new folder.
  public void export(Path folder, Consumer<Long> written) {
    held.get()
        .ifPresent(
            now -> writing.<Long>read(() -> HeldFiles.write(now, folder), written, this::fail));
  }

  /// Writes the certificate to a file.
  public void save(Path file, Runnable written) {
    done.get()
        .ifPresent(
            now ->
                writing.<Path>read(
                    () -> {
                      HeldFiles.text(file, now.certificate());
                      return file;
                    },
                    _ -> written.run(),
                    this::fail));
  }

  public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// Present once it is done.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  private void fail(Throwable problem) {
    failure.set(Optional.of(problem));
  }
}
