package touchstone.ui.interaction;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.code.Codes;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The list of interactions: a filter, the lines it leaves in pages newest first, how many there
/// are, and the one that is looked at.
public final class InteractionListViewModel {
  /// How many lines are asked for at once.
  static final int PAGE = 200;

  private static final int READ_AGAIN_AT_MOST = 2_000;

  private final InteractionReading reading;
  private final Logbook logbook;
  private final Background background;
  private final Function<Consumer<Change>, Subscription> news;
  private final Executor fx;
  private final Ticket pages;
  private final Ticket more;
  private final Ticket counting;
  private final Ticket naming;
  private final Ticket choosing;
  private final Ticket looking;
  private final ObjectProperty<InteractionFilter> filter =
      new SimpleObjectProperty<>(InteractionFilter.ALL);
  private final ObservableList<InteractionLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Codes> codes =
      new ReadOnlyObjectWrapper<>(new Codes(List.of()));
  private final ReadOnlyObjectWrapper<Optional<InteractionReading.Counts>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<InteractionReading.Choices> choices =
      new ReadOnlyObjectWrapper<>(InteractionReading.Choices.NONE);
  private final ReadOnlyObjectWrapper<InteractionReading.Names> names =
      new ReadOnlyObjectWrapper<>(InteractionReading.Names.NONE);
  private final ReadOnlyObjectWrapper<Optional<InteractionDetail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper reloading = new ReadOnlyBooleanWrapper();
  private Consumer<Throwable> failed = failure -> {};
  private @Nullable Subscription subscription;
  private boolean complete;

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public InteractionListViewModel(
      InteractionReading reading,
      Logbook logbook,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx) {
    this.reading = reading;
    this.logbook = logbook;
    this.background = background;
    this.news = news;
    this.fx = fx;
    this.pages = background.ticket();
    this.more = background.ticket();
    this.counting = background.ticket();
    this.naming = background.ticket();
    this.choosing = background.ticket();
    this.looking = background.ticket();
    filter.subscribe(this::filterChanged);
  }

  /// Says who shows a failure to read.
  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// The list comes into view, narrowed to `wanted` or, without one, as it was left.
  public void show(@Nullable InteractionFilter wanted) {
    if (subscription == null) {
      subscription = news.apply(change -> fx.execute(() -> changed(change)));
    }
    if (wanted == null || wanted.equals(filter.get())) {
      readAgain();
    } else {
      filter.set(wanted);
    }
    readChoices();
  }

  /// The list is out of view: nothing is asked any more.
  public void hide() {
    List.of(pages, more, counting, naming, choosing, looking).forEach(Ticket::cancel);
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Asks for the next page, unless it is under way or there is none.
  public void readMore() {
    if (complete || lines.isEmpty() || more.isWaiting() || pages.isWaiting()) {
      return;
    }
    InteractionFilter asked = filter.get();
    InteractionLine last = lines.getLast();
    more.read(
        () -> reading.page(asked, last, PAGE),
        page -> {
          complete = page.lines().size() < PAGE;
          lines.addAll(page.lines());
        },
        failed);
  }

  /// Reads all of one interaction to be looked at.
  public void look(InteractionId id) {
    looking.read(() -> reading.detail(id), detail::set, failed);
  }

  /// Looks at none.
  public void lookAway() {
    looking.cancel();
    detail.set(Optional.empty());
  }

  /// Deletes an interaction with all that hangs on it; `done` gets the act that can be undone.
  public void delete(InteractionId id, LongConsumer done) {
    background.write(
        () -> {
          logbook.remove(id);
          return logbook.latest().orElseThrow();
        },
        done::accept,
        failed);
  }

  public ObjectProperty<InteractionFilter> filterProperty() {
    return filter;
  }

  /// The lines read so far, newest first.
  public ObservableList<InteractionLine> lines() {
    return lines;
  }

  public ReadOnlyObjectProperty<Codes> codesProperty() {
    return codes.getReadOnlyProperty();
  }

  /// How many the filter leaves, of how many; empty until they are counted.
  ReadOnlyObjectProperty<Optional<InteractionReading.Counts>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<InteractionReading.Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<InteractionReading.Names> namesProperty() {
    return names.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<InteractionDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// Whether the lines in view belong to an older filter than the one asked for.
  public ReadOnlyBooleanProperty reloadingProperty() {
    return reloading.getReadOnlyProperty();
  }

  private void filterChanged(InteractionFilter now) {
    more.cancel();
    if (subscription == null) {
      return;
    }
    read(now, PAGE);
  }

  private void readChoices() {
    choosing.read(() -> reading.choices(), choices::set, failed);
  }

  private void readAgain() {
    read(filter.get(), Math.clamp(lines.size(), PAGE, READ_AGAIN_AT_MOST));
  }

  private void read(InteractionFilter asked, int limit) {
    reloading.set(true);
    pages.read(
        () -> reading.page(asked, null, limit),
        page -> {
          codes.set(page.codes());
          complete = page.lines().size() < limit;
          lines.setAll(page.lines());
          reloading.set(false);
        },
        failure -> {
          reloading.set(false);
          failed.accept(failure);
        });
    counting.read(() -> reading.counts(asked), now -> counts.set(Optional.of(now)), failed);
    naming.read(() -> reading.names(asked), names::set, failed);
  }

  private void changed(Change change) {
    if (subscription == null) {
      return;
    }
    boolean ours =
        List.of("interaction", "incident", "customer", "tag", "code").stream()
            .anyMatch(change::concerns);
    if (ours) {
      more.cancel();
      readAgain();
      readChoices();
      detail.get().ifPresent(shown -> look(shown.interaction().id()));
    }
  }
}
