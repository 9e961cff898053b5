package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
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

/// The review of one incident: a text per field, its recovery actions, what is not yet right, and
/// the acts that store it. What is typed and not saved stays with its incident while others are
/// looked at.
public final class ReviewViewModel {
  private final IncidentReading reading;
  private final Logbook logbook;
  private final Background background;
  private final Locale locale;
  private final Ticket ticket;
  private final Map<ReviewField, StringProperty> texts = new EnumMap<>(ReviewField.class);
  private final ObservableList<ActionDraft> actions = FXCollections.observableArrayList();
  private final ObservableMap<ReviewField, String> problems = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<IncidentReading.Case>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<IncidentId, ReviewDraft> unsaved = new HashMap<>();
  private Consumer<Throwable> failed = failure -> {};
  private boolean filling;

  public ReviewViewModel(
      IncidentReading reading, Logbook logbook, Background background, Locale locale) {
    this.reading = reading;
    this.logbook = logbook;
    this.background = background;
    this.locale = locale;
    this.ticket = background.ticket();
    for (ReviewField field : ReviewField.values()) {
      StringProperty text = new SimpleStringProperty("");
      text.subscribe(() -> typed(field));
      texts.put(field, text);
    }
    actions.subscribe(() -> typed(ReviewField.RECOVERY_ACTIONS));
  }

  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// Reads an incident into the form, with what was typed into it before and not saved.
  public void open(IncidentId id) {
    ticket.read(() -> reading.caseOf(id), this::fill, failed);
  }

  /// Reads the open incident's facts and follow-ups again.
  void refresh() {
    shown.get().ifPresent(now -> open(now.incident().id()));
  }

  void close() {
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

  /// Drops what was typed into this incident and not saved.
  public void forget() {
    shown
        .get()
        .ifPresent(
            now -> {
              unsaved.remove(now.incident().id());
              fill(Optional.of(now));
            });
  }

  public StringProperty text(ReviewField field) {
    return Optional.ofNullable(texts.get(field)).orElseThrow();
  }

  /// The recovery actions as rows; replaced row by row.
  ObservableList<ActionDraft> actions() {
    return actions;
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
    return unsaved.containsKey(id);
  }

  private void fill(Optional<IncidentReading.Case> read) {
    filling = true;
    problems.clear();
    shown.set(read);
    read.ifPresent(
        now -> {
          ReviewDraft stored = ReviewDraft.of(now.incident(), now.actions());
          ReviewDraft draft = unsaved.getOrDefault(now.incident().id(), stored);
          texts.forEach((field, text) -> text.set(draft.texts().text(field)));
          actions.setAll(draft.actions());
        });
    filling = false;
  }

  private void typed(ReviewField field) {
    if (filling) {
      return;
    }
    problems.remove(field);
    shown
        .get()
        .ifPresent(
            now -> {
              ReviewDraft stored = ReviewDraft.of(now.incident(), now.actions());
              ReviewDraft draft = draft(stored);
              if (draft.sameAs(stored)) {
                unsaved.remove(now.incident().id());
              } else {
                unsaved.put(now.incident().id(), draft);
              }
            });
  }

  private ReviewDraft draft(ReviewDraft stored) {
    ReviewDraft draft = stored;
    for (ReviewField field : ReviewField.values()) {
      if (field != ReviewField.STATUS && field != ReviewField.RECOVERY_ACTIONS) {
        draft = draft.with(field, text(field).get());
      }
    }
    return draft.withActions(actions.stream().filter(row -> !row.isEmpty()).toList());
  }

  /// What came of trying to store a review: the act, or what is not right yet.
  private record Tried(long act, List<Problem> problems) {}

  private void store(IncidentStatus status, LongConsumer done) {
    Optional<IncidentReading.Case> now = shown.get();
    if (now.isEmpty()) {
      return;
    }
    IncidentId id = now.get().incident().id();
    ReviewDraft draft = draft(ReviewDraft.of(now.get().incident(), now.get().actions()));
    background.write(
        () -> tryToStore(id, status, draft),
        tried -> {
          problems.clear();
          tried.problems().forEach(this::show);
          if (tried.problems().isEmpty()) {
            unsaved.remove(id);
            refresh();
            done.accept(tried.act());
          }
        },
        failed);
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
