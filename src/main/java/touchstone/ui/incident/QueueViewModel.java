package touchstone.ui.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStatus;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The queue of incidents: a filter, the lines it leaves, gravest first and of those the oldest, in
/// pages, and how many stand at each status.
public final class QueueViewModel {
  /// What is shown at first: what nobody has reviewed.
  static final IncidentFilter AT_FIRST =
      IncidentFilter.ALL.withStatuses(Set.of(IncidentStatus.TO_REVIEW));

  static final int PAGE = 100;
  private static final List<String> SHOWN =
      List.of("incident", "interaction", "customer", "code", "follow_up");

  private final IncidentReading reading;
  private final Function<Consumer<Change>, Subscription> news;
  private final Executor fx;
  private final Ticket pages;
  private final Ticket more;
  private final ObjectProperty<IncidentFilter> filter = new SimpleObjectProperty<>(AT_FIRST);
  private final ObservableList<IncidentLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<IncidentReading.Page>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Throwable> failed = failure -> {};
  private Runnable changed = () -> {};
  private @Nullable Subscription subscription;

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public QueueViewModel(
      IncidentReading reading,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx) {
    this.reading = reading;
    this.news = news;
    this.fx = fx;
    this.pages = background.ticket();
    this.more = background.ticket();
    filter.subscribe(now -> refresh());
  }

  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// Says what else is to be read again when something in the store changed.
  void onChange(Runnable act) {
    changed = act;
  }

  public void show() {
    if (subscription == null) {
      subscription = news.apply(change -> fx.execute(() -> hear(change)));
    }
    refresh();
  }

  public void hide() {
    pages.cancel();
    more.cancel();
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Shows only incidents at that status; all without one.
  void choose(@Nullable IncidentStatus status) {
    filter.set(filter.get().withStatuses(status == null ? Set.of() : Set.of(status)));
  }

  /// Asks for the next page, unless it is under way or there is none.
  void readMore() {
    boolean all = page.get().map(p -> p.matching() <= lines.size()).orElse(true);
    if (all || more.isWaiting() || pages.isWaiting()) {
      return;
    }
    IncidentFilter asked = filter.get();
    int from = lines.size();
    more.read(() -> reading.page(asked, from, PAGE), next -> lines.addAll(next.lines()), failed);
  }

  /// The line after that of `id`, or the one before where it is the last.
  Optional<IncidentId> after(IncidentId id) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).id().equals(id)) {
        int next = i + 1 < lines.size() ? i + 1 : i - 1;
        return next < 0 ? Optional.empty() : Optional.of(lines.get(next).id());
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst().id());
  }

  public ObjectProperty<IncidentFilter> filterProperty() {
    return filter;
  }

  public ObservableList<IncidentLine> lines() {
    return lines;
  }

  /// What the store last answered; empty until it has.
  ReadOnlyObjectProperty<Optional<IncidentReading.Page>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// How many stand at that status; all without one.
  long count(@Nullable IncidentStatus status) {
    Map<IncidentStatus, Long> counts =
        page.get().map(IncidentReading.Page::counts).orElse(Map.of());
    return status == null
        ? counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(status, 0L);
  }

  private void refresh() {
    if (subscription == null) {
      return;
    }
    more.cancel();
    IncidentFilter asked = filter.get();
    int limit = Math.clamp(lines.size(), PAGE, PAGE * 10);
    pages.read(
        () -> reading.page(asked, 0, limit),
        answer -> {
          lines.setAll(answer.lines());
          page.set(Optional.of(answer));
        },
        failed);
  }

  private void hear(Change change) {
    if (subscription != null && SHOWN.stream().anyMatch(change::concerns)) {
      refresh();
      changed.run();
    }
  }
}
