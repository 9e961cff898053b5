package touchstone.ui.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import touchstone.draft.KeptDraft;
import touchstone.followup.FollowUp;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The worklist of the day and the acts on it. It follows the store from the start on, because the
/// sidebar shows its numbers whatever is in view.
public final class TodayViewModel {
  private static final List<String> COUNTED =
      List.of("follow_up", "incident", "interaction", "customer");

  private final TodayReading reading;
  private final Logbook logbook;
  private final Background background;
  private final Ticket ticket;
  private final ReadOnlyObjectWrapper<Optional<TodayReading.Day>> day =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;
  private Consumer<Throwable> failed = failure -> {};

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public TodayViewModel(
      TodayReading reading,
      Logbook logbook,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx) {
    this.reading = reading;
    this.logbook = logbook;
    this.background = background;
    this.ticket = background.ticket();
    this.subscription = news.apply(change -> fx.execute(() -> hear(change)));
  }

  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// Reads the day anew.
  public void refresh() {
    ticket.read(() -> reading.day(logbook.today()), now -> day.set(Optional.of(now)), failed);
  }

  /// Throws away an entry that was begun.
  public void discard(KeptDraft draft) {
    background.write(
        () -> {
          reading.discard(draft.id());
          return draft;
        },
        _ -> refresh(),
        failed);
  }

  /// Ends the following of the store.
  public void end() {
    ticket.cancel();
    subscription.close();
  }

  /// Marks a follow-up done; `done` gets the act that can be undone.
  public void done(FollowUp followUp, LongConsumer done) {
    act(() -> logbook.done(followUp), done);
  }

  /// Moves a follow-up to tomorrow.
  public void snoozeToTomorrow(FollowUp followUp, LongConsumer done) {
    act(() -> logbook.snooze(followUp, logbook.today().plusDays(1)), done);
  }

  /// Moves a follow-up to the next Monday.
  public void snoozeToMonday(FollowUp followUp, LongConsumer done) {
    act(() -> logbook.snooze(followUp, monday(logbook.today())), done);
  }

  /// How many follow-ups are due and how many incidents wait for review.
  public void follow(LongConsumer due, LongConsumer toReview) {
    day.subscribe(
        read ->
            read.ifPresent(
                now -> {
                  due.accept(now.due());
                  toReview.accept(now.toReview());
                }));
  }

  ReadOnlyObjectProperty<Optional<TodayReading.Day>> dayProperty() {
    return day.getReadOnlyProperty();
  }

  private static LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private void act(Runnable act, LongConsumer done) {
    background.write(
        () -> {
          act.run();
          return logbook.latest().orElseThrow();
        },
        done::accept,
        failed);
  }

  private void hear(Change change) {
    if (COUNTED.stream().anyMatch(change::concerns)) {
      refresh();
    }
  }
}
