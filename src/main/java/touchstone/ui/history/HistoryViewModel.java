package touchstone.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.past.PastStore;
import touchstone.past.RecordChange;
import touchstone.past.RecordKey;
import touchstone.past.Subject;
import touchstone.past.TakingBack;
import touchstone.store.ActFilter;
import touchstone.store.Change;
import touchstone.store.PastAct;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The acts of the store, or those that made one record what it is, in pages newest first; and what
/// the chosen one made of each record.
public final class HistoryViewModel {
  static final int PAGE = 100;
  static final int SHOWN = 200;

  /// Where the past comes from.
  public record Sources(PastStore past, TakingBack takingBack, CodeStore codes) {}

  /// An act as the screen shows it, with the records it wrote.
  ///
  /// @param more how many further records it wrote
  public record Told(PastAct act, List<RecordChange> changes, long more, Codes codes) {}

  /// What can be chosen among.
  record Choices(List<String> people, List<String> kinds) {}

  private record Page(List<PastAct> acts, Optional<Subject> about) {}

  private final Sources sources;
  private final Background background;
  private final Function<Consumer<Change>, Subscription> news;
  private final Executor fx;
  private final Supplier<ZoneId> zone;
  private final Ticket pages;
  private final Ticket more;
  private final Ticket telling;
  private final Ticket choosing;
  private final ObservableList<PastAct> acts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Subject>> about =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Choices> choices =
      new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
  private Consumer<Throwable> failed = failure -> {};
  private @Nullable Subscription subscription;
  private ActFilter filter = ActFilter.ALL;
  private String typed = "";
  private @Nullable RecordKey record;
  private boolean complete;

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public HistoryViewModel(
      Sources sources,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx,
      Supplier<ZoneId> zone) {
    this.sources = sources;
    this.background = background;
    this.news = news;
    this.fx = fx;
    this.zone = zone;
    this.pages = background.ticket();
    this.more = background.ticket();
    this.telling = background.ticket();
    this.choosing = background.ticket();
  }

  /// Says who shows a failure.
  public void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  /// The screen comes into view, about one record or about everything.
  void show(@Nullable RecordKey wanted) {
    if (subscription == null) {
      subscription = news.apply(change -> fx.execute(this::readAgain));
    }
    record = wanted;
    typed = "";
    told.set(Optional.empty());
    choosing.read(
        () -> new Choices(sources.past().people(), sources.past().kinds()), choices::set, failed);
    readAgain();
  }

  void hide() {
    List.of(pages, more, telling, choosing).forEach(Ticket::cancel);
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Narrows the list; an absent part asks for all.
  void narrow(
      @Nullable String who,
      @Nullable String table,
      @Nullable String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    filter =
        ActFilter.ALL
            .withWho(who)
            .withTable(table)
            .withName(name)
            .withPeriod(start(from), to == null ? null : start(to.plusDays(1)));
    readAgain();
  }

  /// Asks for the record of a reference or a customer's name; nothing typed asks for everything.
  void find(String text) {
    typed = text.strip();
    record = null;
    readAgain();
  }

  /// Asks for the next page, unless it is under way or there is none.
  void readMore() {
    if (complete || acts.isEmpty() || more.isWaiting() || pages.isWaiting() || record != null) {
      return;
    }
    long last = acts.getLast().number();
    ActFilter asked = filter;
    more.read(
        () -> sources.past().acts(asked, last, PAGE),
        page -> {
          complete = page.size() < PAGE;
          acts.addAll(page);
        },
        failed);
  }

  /// Tells what an act made of each record, or of the record the list is about.
  void tell(@Nullable PastAct act) {
    if (act == null) {
      return;
    }
    RecordKey only = about.get().map(Subject::key).orElse(null);
    telling.read(() -> told(act, only), one -> told.set(Optional.of(one)), failed);
  }

  /// Takes an act back as an act of its own.
  boolean takeBack(PastAct act) {
    sources.takingBack().takeBack(act.number());
    return true;
  }

  boolean restoreField(RecordChange change, String column) {
    return sources.takingBack().restoreField(change, column);
  }

  /// Makes the record the list is about what it was after an act, or before it.
  boolean restoreVersion(RecordKey key, PastAct act, boolean before) {
    return sources.takingBack().restoreVersion(key, act.number(), before);
  }

  ObservableList<PastAct> acts() {
    return acts;
  }

  /// The record the list is about; empty while it is about everything.
  ReadOnlyObjectProperty<Optional<Subject>> aboutProperty() {
    return about.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  Background background() {
    return background;
  }

  private void readAgain() {
    if (subscription == null) {
      return;
    }
    more.cancel();
    String word = typed;
    RecordKey wanted = record;
    ActFilter asked = filter;
    int limit = Math.clamp(acts.size(), PAGE, 10 * PAGE);
    pages.read(() -> page(asked, wanted, word, limit), page -> arrived(page, limit), failed);
  }

  private void arrived(Page page, int limit) {
    about.set(page.about());
    complete = page.acts().size() < limit || page.about().isPresent();
    acts.setAll(page.acts());
  }

  private Page page(ActFilter asked, @Nullable RecordKey wanted, String word, int limit) {
    Optional<RecordKey> key = wanted != null ? Optional.of(wanted) : sources.past().find(word);
    if (key.isPresent()) {
      List<PastAct> own =
          sources.past().of(key.get()).stream()
              .map(RecordChange::act)
              .map(PastAct::number)
              .distinct()
              .flatMap(number -> sources.past().act(number).stream())
              .filter(act -> matches(act, asked))
              .toList();
      return new Page(own, sources.past().subject(key.get()));
    }
    return new Page(
        word.isEmpty() ? sources.past().acts(asked, Long.MAX_VALUE, limit) : List.of(),
        Optional.empty());
  }

  private static boolean matches(PastAct act, ActFilter asked) {
    Instant from = asked.from();
    Instant until = asked.until();
    return (asked.who() == null || act.who().equals(asked.who()))
        && (asked.name() == null || act.name().equals(asked.name()))
        && (from == null || !act.at().isBefore(from))
        && (until == null || act.at().isBefore(until));
  }

  private Told told(PastAct act, @Nullable RecordKey only) {
    List<RecordChange> changes =
        only == null
            ? sources.past().changes(act.number(), 0, SHOWN)
            : sources.past().of(only).stream()
                .filter(change -> change.act().number() == act.number())
                .toList()
                .reversed();
    long more = only == null ? act.lines() - changes.size() : 0;
    return new Told(act, changes, more, sources.codes().codes());
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone.get()).toInstant();
  }
}
