package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.chart.MarkKey;
import touchstone.code.Codes;
import touchstone.customer.CustomerLine;
import touchstone.interaction.InteractionFilter;
import touchstone.note.DatedNote;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.trend.TrendScope;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// The question the trend panel asks and the answer it shows. Every change of the question is
/// answered anew, the newest wins; so is every act on what is counted while the screen is in view.
///
/// Long because each part of the question has its verb here, so that none goes round the answering.
public final class TrendViewModel {
  private final TrendReader reader;
  private final SavedViews views;
  private final Messages messages;
  private final Formats formats;
  private final Executor fx;
  private final Ticket answers;
  private final Ticket offers;
  private final Ticket lists;
  private final Ticket people;
  private final Ticket thens;
  private final Map<String, String> lastFaces = new HashMap<>();
  private final ReadOnlyObjectWrapper<TrendQuestion> question =
      new ReadOnlyObjectWrapper<>(TrendQuestion.FIRST);
  private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.ALL);
  private final ReadOnlyObjectWrapper<Optional<CustomerLine>> customer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FilterOffer> offer =
      new ReadOnlyObjectWrapper<>(FilterOffer.NONE);
  private final ReadOnlyObjectWrapper<TrendState> state =
      new ReadOnlyObjectWrapper<>(TrendState.LOADING);
  private final ReadOnlyObjectWrapper<Optional<TrendPicture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<FoundPeople>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<CustomerLine> offered = FXCollections.observableArrayList();
  private final ObservableList<Chip> chips = FXCollections.observableArrayList();
  private Codes codes = new Codes(List.of());
  private Consumer<Throwable> onFailure = _ -> {};
  private Consumer<InteractionFilter> onInteractions = _ -> {};
  private Consumer<DatedNote> onNote = _ -> {};
  private @Nullable Subscription subscription;
  private boolean open;

  /// @param fx brings the store's news to the window's thread
  public TrendViewModel(
      TrendReader reader,
      SavedViews views,
      Messages messages,
      Formats formats,
      Background background,
      Executor fx) {
    this.reader = reader;
    this.views = views;
    this.messages = messages;
    this.formats = formats;
    this.fx = fx;
    this.answers = background.ticket();
    this.offers = background.ticket();
    this.lists = background.ticket();
    this.people = background.ticket();
    this.thens = background.ticket();
  }

  /// The screen comes into view.
  ///
  /// @param asked a scope or a whole question from elsewhere; absent: as last asked
  void open(@Nullable Object asked) {
    if (subscription == null) {
      subscription = reader.changes().apply(_ -> fx.execute(this::noticed));
    }
    open = true;
    found.set(Optional.empty());
    readLists();
    switch (asked) {
      case TrendScope scope -> ask(question.get().withScope(scope));
      case TrendQuestion whole -> ask(whole);
      case null, default -> ask(question.get());
    }
  }

  /// The screen goes out of view.
  void close() {
    open = false;
    List.of(answers, offers, lists, people).forEach(Ticket::cancel);
    thens.read(reader.then()::letGo, _ -> {}, onFailure);
    stale.set(false);
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Asks the same with something changed.
  void change(UnaryOperator<TrendQuestion> how) {
    ask(how.apply(question.get()));
  }

  /// Asks a whole question.
  void ask(TrendQuestion asked) {
    TrendTab tab = reader.tab(asked.tab());
    String face = tab.face(asked.face()).id();
    TrendQuestion known =
        face.equals(asked.face()) && tab.id().equals(asked.tab())
            ? asked
            : asked.withFace(tab.id(), face);
    lastFaces.put(tab.id(), face);
    if (known.asOf() != null && !known.asOf().equals(question.get().asOf())) {
      picture.set(Optional.empty());
    }
    question.set(known);
    reach.set(Reach.of(known.scope()));
    if (known.scope() instanceof TrendScope.One one
        && customer.get().filter(line -> line.id().equals(one.customer())).isEmpty()) {
      offers.read(() -> reader.customer(one.customer()), customer::set, onFailure);
    }
    chips.setAll(new Chips(messages, formats, codes).of(known));
    answer();
  }

  /// Goes to a tab, with the face it was left with.
  void show(TrendTab tab) {
    String face = lastFaces.getOrDefault(tab.id(), tab.faces().getFirst().id());
    change(now -> now.withFace(tab.id(), face));
  }

  /// Goes so many tabs on, from the last to the first.
  void step(int by) {
    int now = reader.tabs().indexOf(tab());
    show(reader.tabs().get(Math.floorMod(now + by, reader.tabs().size())));
  }

  /// Asks whom the question is about; whoever is still to be chosen is waited for.
  void reach(Reach wanted) {
    TrendScope scope = question.get().scope();
    if (wanted == Reach.ALL) {
      change(now -> now.withScope(TrendScope.ALL));
    } else if (wanted == Reach.CUSTOMER && customer.get().isPresent()) {
      choose(customer.get().get());
    } else if (wanted != Reach.of(scope)) {
      answers.cancel();
      stale.set(false);
      reach.set(wanted);
      picture.set(Optional.empty());
      state.set(TrendState.UNCHOSEN);
    }
  }

  /// Offers customers for what was typed.
  void search(String typed) {
    offers.read(() -> reader.suggest(typed), offered::setAll, onFailure);
  }

  void choose(CustomerLine line) {
    offered.clear();
    customer.set(Optional.of(line));
    change(now -> now.withScope(new TrendScope.One(line.id())));
  }

  /// Opens what a mark counts: interactions as a filter of their list, customers as a list here.
  void openRows(MarkKey mark) {
    if (!(mark instanceof TrendMark(Rows rows))) {
      return;
    }
    switch (rows) {
      case Rows.Interactions one -> onInteractions.accept(one.filter());
      case Rows.Chosen one ->
          people.read(
              () -> InteractionFilter.ALL.withIds(one.find().get()), onInteractions, onFailure);
      case Rows.Note one -> onNote.accept(one.note());
      case Rows.People one ->
          people.read(() -> reader.people(one), lines -> found.set(Optional.of(lines)), onFailure);
    }
  }

  /// Keeps the question under a name.
  void save(String name) {
    views.save(name.strip(), question.get());
  }

  void restore(String name) {
    views.find(name).ifPresent(this::ask);
  }

  void forget(String name) {
    views.remove(name);
  }

  /// Answers the question again.
  void answer() {
    if (!open) {
      return;
    }
    TrendQuestion asked = question.get();
    if (asked.scope() instanceof TrendScope.One && reader.face(asked).needsMany()) {
      answers.cancel();
      show(Optional.empty(), TrendState.NEEDS_MANY);
      return;
    }
    if (picture.get().isEmpty()) {
      state.set(TrendState.LOADING);
    } else {
      stale.set(true);
    }
    answers.read(
        () -> reader.picture(asked, messages, formats),
        answer -> show(answer, answer.isEmpty() ? TrendState.EMPTY : TrendState.READY),
        this::fail);
  }

  List<TrendTab> tabs() {
    return reader.tabs();
  }

  /// The tab in view.
  TrendTab tab() {
    return reader.tab(question.get().tab());
  }

  TrendFace face() {
    return reader.face(question.get());
  }

  ObservableList<String> viewNames() {
    return views.names();
  }

  ReadOnlyObjectProperty<TrendQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Reach> reachProperty() {
    return reach.getReadOnlyProperty();
  }

  /// The customer that was chosen last.
  ReadOnlyObjectProperty<Optional<CustomerLine>> customerProperty() {
    return customer.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FilterOffer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  ObservableList<Chip> chips() {
    return chips;
  }

  ObservableList<CustomerLine> offered() {
    return offered;
  }

  ReadOnlyObjectProperty<TrendState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<TrendPicture>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// Whether the picture is of what was known on another day, whose rows the present store may not
  /// have.
  boolean isKnownThen() {
    return question.get().asOf() != null;
  }

  /// The day it is for the user.
  LocalDate today() {
    return reader.today().get();
  }

  /// Whether the picture answers an older question than the one just asked.
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /// The customers behind the mark that was opened last.
  ReadOnlyObjectProperty<Optional<FoundPeople>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Whether no answer is awaited.
  boolean settled() {
    return !(answers.isWaiting() || offers.isWaiting() || lists.isWaiting() || people.isWaiting());
  }

  void onFailure(Consumer<Throwable> show) {
    onFailure = show;
  }

  /// Says who shows the interactions behind a mark. Who opens a note.
  void onNote(Consumer<DatedNote> show) {
    onNote = show;
  }

  void onInteractions(Consumer<InteractionFilter> show) {
    onInteractions = show;
  }

  private record Lists(FilterOffer offer, Codes codes) {}

  private void readLists() {
    lists.read(
        () -> new Lists(reader.offer(), reader.names()),
        read -> {
          codes = read.codes();
          offer.set(read.offer());
          chips.setAll(new ArrayList<>(new Chips(messages, formats, codes).of(question.get())));
        },
        failure -> onFailure.accept(failure));
  }

  private void show(Optional<TrendPicture> answer, TrendState now) {
    stale.set(false);
    picture.set(answer);
    state.set(now);
  }

  private void fail(Throwable failure) {
    show(Optional.empty(), TrendState.FAILED);
    onFailure.accept(Objects.requireNonNull(failure));
  }

  private void noticed() {
    if (open) {
      readLists();
      answer();
    }
  }
}
