package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import touchstone.draft.DraftSubject;
import touchstone.followup.FollowUp;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentStatus;
import touchstone.logbook.Checked;
import touchstone.logbook.Logbook;
import touchstone.logbook.Problem;
import touchstone.logbook.Review;
import touchstone.logbook.ReviewField;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.DraftKeeper;
import touchstone.ui.Drafts;
import touchstone.ui.Typing;

/// The review of one incident: a text per field, its recovery actions, what is not yet right, and
/// the acts that store it. What is typed and not saved stays with its incident as a draft while
/// others are looked at, and across a crash.
public final class ReviewViewModel {
  /// The name of this form among the drafts.
  public static final String FORM = UnsavedReview.FORM;

  private final IncidentReading reading;
  private final Logbook logbook;
  private final Background background;
  private final Locale locale;
  private final Ticket ticket;
  private final ReviewTexts texts = new ReviewTexts(this::typed);
  private final ObservableMap<ReviewField, String> problems = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<IncidentReading.Case>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private Consumer<Throwable> failed = failure -> {};
  private Runnable gone = () -> {};

  public ReviewViewModel(
      IncidentReading reading,
      Logbook logbook,
      Drafts drafts,
      Background background,
      Locale locale) {
    this.reading = reading;
    this.logbook = logbook;
    this.drafts = drafts;
    this.background = background;
    this.locale = locale;
    this.keeper = drafts.keeper(DraftSubject.ofNew(UnsavedReview.FORM), new Written());
    this.ticket = background.ticket();
  }

  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// What to say where the incident to be opened is no longer there.
  void onGone(Runnable say) {
    gone = say;
  }

  /// Reads an incident into the form, with what was typed into it before and not saved.
  public void open(IncidentId id) {
    keeper.keep();
    ticket.read(
        () -> reading.caseOf(id),
        read -> {
          keeper.keep();
          fill(read);
        },
        failed);
  }

  /// The keeper of what is typed here.
  DraftKeeper keeper() {
    return keeper;
  }

  /// Reads the open incident's facts and follow-ups again.
  void refresh() {
    shown.get().ifPresent(now -> open(now.incident().id()));
  }

  void close() {
    keeper.keep();
    ticket.cancel();
  }

  /// Stores the review: at the status it has, or open where nobody had reviewed it. `done` gets the
  /// act that can be undone; where something is not right yet, it stands in [#problems].
  public void save(LongConsumer done) {
    shown
        .get()
        .ifPresent(
            now ->
                store(
                    now.incident().status() == IncidentStatus.CLOSED
                        ? IncidentStatus.CLOSED
                        : IncidentStatus.OPEN,
                    done));
  }

  /// Stores the review and closes the incident; without a cause that is refused.
  public void closeIncident(LongConsumer done) {
    store(IncidentStatus.CLOSED, done);
  }

  /// Stores the review and opens the incident again.
  public void reopen(LongConsumer done) {
    store(IncidentStatus.OPEN, done);
  }

  /// Marks a follow-up of this incident done.
  public void done(FollowUp followUp, LongConsumer done) {
    act(() -> logbook.done(followUp), done);
  }

  /// Drops what was typed into this incident and not saved; an Undo brings it back.
  public void forget() {
    keeper.discard();
    fill(shown.get());
  }

  public StringProperty text(ReviewField field) {
    return texts.text(field);
  }

  /// The recovery actions as rows; replaced row by row.
  ObservableList<ActionDraft> actions() {
    return texts.actions();
  }

  /// One sentence for each field that is not right yet; empty until a save was tried.
  public ObservableMap<ReviewField, String> problems() {
    return problems;
  }

  ReadOnlyObjectProperty<Optional<IncidentReading.Case>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether something is typed into that incident and not saved.
  public boolean hasUnsaved(IncidentId id) {
    boolean here = shown.get().filter(now -> now.incident().id().equals(id)).isPresent();
    return (here && keeper.isDirty()) || drafts.latest(UnsavedReview.of(id)).isPresent();
  }

  private void fill(Optional<IncidentReading.Case> read) {
    problems.clear();
    shown.set(read);
    if (read.isEmpty()) {
      gone.run();
    }
    read.ifPresent(
        now -> {
          texts.show(stored(now));
          keeper.begin(UnsavedReview.of(now.incident().id()));
          drafts.whenRead(() -> offer(now));
        });
  }

  // What was typed meanwhile goes before a draft of the past.
  private void offer(IncidentReading.Case now) {
    if (keeper.isDirty() || !shown.get().equals(Optional.of(now))) {
      return;
    }
    drafts
        .latest(UnsavedReview.of(now.incident().id()))
        .ifPresent(
            draft -> {
              texts.show(UnsavedReview.onTop(stored(now), draft.texts()));
              keeper.resume(draft);
            });
  }

  private static ReviewDraft stored(IncidentReading.Case now) {
    return ReviewDraft.of(now.incident(), now.actions());
  }

  private void typed(ReviewField field) {
    problems.remove(field);
    if (shown.get().isPresent()) {
      keeper.changed();
    }
  }

  /// The form as its drafts see it.
  private final class Written implements Typing {
    @Override
    public Optional<Typed> typed() {
      return shown
          .get()
          .filter(now -> !texts.over(stored(now)).sameAs(stored(now)))
          .map(now -> UnsavedReview.typed(now, stored(now), texts.over(stored(now))));
    }

    @Override
    public void forget() {
      fill(shown.get());
    }
  }

  /// What came of trying to store a review: the act, or what is not right yet.
  private record Tried(long act, List<Problem> problems) {}

  private void store(IncidentStatus status, LongConsumer done) {
    Optional<IncidentReading.Case> now = shown.get();
    if (now.isEmpty()) {
      return;
    }
    IncidentId id = now.get().incident().id();
    ReviewDraft draft = texts.over(stored(now.get()));
    background.write(
        keeper.saving(() -> tryToStore(id, status, draft), tried -> tried.problems().isEmpty()),
        tried -> {
          problems.clear();
          tried.problems().forEach(this::show);
          if (tried.problems().isEmpty()) {
            afterSaving(id, draft);
            done.accept(tried.act());
          }
        },
        failed);
  }

  // What was typed while the act was under way is a draft again.
  private void afterSaving(IncidentId id, ReviewDraft saved) {
    boolean here = shown.get().filter(now -> now.incident().id().equals(id)).isPresent();
    boolean more = here && !texts.over(saved).sameAs(saved);
    keeper.saved();
    if (more) {
      keeper.changed();
    }
    refresh();
  }

  private Tried tryToStore(IncidentId id, IncidentStatus status, ReviewDraft draft) {
    Checked<Review> checked = draft.check(status, logbook.house());
    Review review = checked.value();
    if (review == null) {
      return new Tried(0, new ArrayList<>(checked.problems()));
    }
    logbook.review(id, review);
    return new Tried(logbook.latest().orElseThrow(), List.of());
  }

  private void show(Problem problem) {
    ReviewField field = ReviewField.valueOf(problem.field().toUpperCase(Locale.ROOT));
    problems.putIfAbsent(field, problem.sentence(locale));
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
}
