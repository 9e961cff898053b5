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
import touchstone.ui.Drafts;

/// The worklist of the day and the acts on it. It follows the store from the start on, because the
/// sidebar shows its numbers whatever is in view.
public final class TodayViewModel {
  private static final List<String> COUNTED =
      List.of("follow_up", "incident", "interaction", "customer", "setting");

  private final TodayReading reading;
  private final Logbook logbook;
  private final Drafts drafts;
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
      Drafts drafts,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx) {
    this.reading = reading;
    this.logbook = logbook;
    this.drafts = drafts;
    this.background = background;
    this.ticket = background.ticket();
    drafts.listProperty().subscribe((was, now) -> hear(was, now));
    this.subscription = news.apply(change -> fx.execute(() -> hear(change)));
  }

  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// Reads the day anew.
  public void refresh() {
    List<KeptDraft> unsaved = drafts.listProperty().get();
    ticket.read(
        () -> reading.day(logbook.today(), unsaved), now -> day.set(Optional.of(now)), failed);
  }

  /// Opens the form of what was begun, with everything filled.
  public void resume(KeptDraft draft) {
    drafts.resume(draft);
  }

  /// Throws away what was begun; the Undo of the notice brings it back.
  public void discard(KeptDraft draft) {
    drafts.discard(draft);
  }

  /// The form a draft belongs to, in the user's words.
  String formOf(KeptDraft draft) {
    return drafts.formOf(draft);
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

  // That a draft was written again is no news.
  private void hear(List<KeptDraft> was, List<KeptDraft> now) {
    boolean same =
        was.size() == now.size()
            && now.stream().allMatch(one -> was.stream().anyMatch(id -> id.id().equals(one.id())));
    if (!same) {
      refresh();
    }
  }

  private void hear(Change change) {
    if (COUNTED.stream().anyMatch(change::concerns)) {
      refresh();
    }
  }
}
