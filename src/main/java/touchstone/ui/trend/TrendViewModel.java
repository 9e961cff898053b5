package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.chart.MarkKey;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.interaction.InteractionFilter;
import touchstone.report.Report;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.trend.Lifecycle;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendScope;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// The question the trend panel asks and the answer it shows. Every change of the question is
/// answered anew; so is every act on customers or interactions while the screen is in view.
public final class TrendViewModel {
  /// All months there are.
  public static final int EVERY_MONTH = Integer.MAX_VALUE;

  private static final int OFFERED = 8;

  /// Where the answers come from.
  public record Sources(
      LifecycleTrend trend,
      CodeStore codes,
      CustomerStore customers,
      Function<Consumer<Change>, Subscription> changes) {}

  private final Sources sources;
  private final TrendPainter painter;
  private final Supplier<LocalDate> today;
  private final Executor fx;
  private final Ticket answers;
  private final Ticket offers;
  private final Ticket lists;
  private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.ALL);
  private final ObjectProperty<@Nullable Code> segment = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable CustomerLine> customer = new SimpleObjectProperty<>();
  private final ObjectProperty<Integer> months = new SimpleObjectProperty<>(24);
  private final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
  private final BooleanProperty counts = new SimpleBooleanProperty();
  private final ObservableList<Code> segments = FXCollections.observableArrayList();
  private final ObservableList<CustomerLine> offered = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<TrendState> state =
      new ReadOnlyObjectWrapper<>(TrendState.LOADING);
  private final ReadOnlyObjectWrapper<Optional<TrendPicture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Throwable> onFailure = _ -> {};
  private @Nullable Subscription subscription;
  private boolean open;

  /// @param fx brings the store's news to the window's thread
  public TrendViewModel(
      Sources sources,
      Messages messages,
      Formats formats,
      Background background,
      Supplier<LocalDate> today,
      Executor fx) {
    this.sources = sources;
    this.painter = new TrendPainter(messages, formats);
    this.today = today;
    this.fx = fx;
    this.answers = background.ticket();
    this.offers = background.ticket();
    this.lists = background.ticket();
    until.set(today.get());
    for (ObjectProperty<?> part : List.of(reach, segment, customer, months, until)) {
      part.subscribe(_ -> ask());
    }
    counts.subscribe(_ -> ask());
  }

  /// The screen comes into view.
  ///
  /// @param scope asked about from elsewhere; absent: as last asked
  void open(@Nullable TrendScope scope) {
    if (subscription == null) {
      subscription = sources.changes().apply(change -> fx.execute(() -> noticed(change)));
    }
    open = true;
    lists.read(
        () -> sources.codes().codes().offered(CodeList.SEGMENT),
        found -> {
          segments.setAll(found);
          if (scope != null) {
            look(scope);
          }
        },
        failure -> onFailure.accept(failure));
    ask();
  }

  /// The screen goes out of view.
  void close() {
    open = false;
    answers.cancel();
    offers.cancel();
    lists.cancel();
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Offers customers for what was typed.
  void search(String typed) {
    offers.read(
        () -> sources.customers().suggest(typed, OFFERED, today.get()),
        offered::setAll,
        failure -> onFailure.accept(failure));
  }

  void choose(CustomerLine line) {
    customer.set(line);
    offered.clear();
  }

  /// The interactions behind a mark of the figure.
  Optional<InteractionFilter> interactionsOf(MarkKey mark) {
    return mark instanceof TrendMark one
        ? picture.get().map(now -> now.answer().interactionsOf(one.row()))
        : Optional.empty();
  }

  /// What is shown, as a report to be saved.
  Optional<Report> report() {
    return picture
        .get()
        .map(now -> new Report.Lifecycle(now.answer().scope(), now.answer().until()));
  }

  /// Asks again.
  void ask() {
    if (!open) {
      return;
    }
    Optional<TrendScope> scope = scope();
    if (scope.isEmpty()) {
      answers.cancel();
      picture.set(Optional.empty());
      state.set(TrendState.UNCHOSEN);
      return;
    }
    if (picture.get().isEmpty()) {
      state.set(TrendState.LOADING);
    }
    LocalDate day = until.get() == null ? today.get() : until.get();
    int shown = months.get() == null ? EVERY_MONTH : months.get();
    boolean counted = counts.get();
    answers.read(() -> answer(scope.get(), day, shown, counted), this::show, this::fail);
  }

  ObjectProperty<Reach> reachProperty() {
    return reach;
  }

  ObjectProperty<@Nullable Code> segmentProperty() {
    return segment;
  }

  ObjectProperty<@Nullable CustomerLine> customerProperty() {
    return customer;
  }

  /// How many months are shown, [#EVERY_MONTH] for all.
  ObjectProperty<Integer> monthsProperty() {
    return months;
  }

  /// The day on which the observation ends.
  ObjectProperty<LocalDate> untilProperty() {
    return until;
  }

  BooleanProperty countsProperty() {
    return counts;
  }

  ObservableList<Code> segments() {
    return segments;
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

  void onFailure(Consumer<Throwable> show) {
    onFailure = show;
  }

  private Optional<TrendScope> scope() {
    Code code = segment.get();
    CustomerLine line = customer.get();
    return switch (reach.get()) {
      case ALL -> Optional.of(TrendScope.ALL);
      case SEGMENT -> Optional.ofNullable(code).map(one -> new TrendScope.Segment(one.code()));
      case CUSTOMER -> Optional.ofNullable(line).map(one -> new TrendScope.One(one.id()));
    };
  }

  private void look(TrendScope scope) {
    switch (scope) {
      case TrendScope.Everyone _ -> reach.set(Reach.ALL);
      case TrendScope.Segment one -> {
        segments.stream()
            .filter(code -> code.code().equals(one.segment()))
            .findFirst()
            .ifPresent(segment::set);
        reach.set(Reach.SEGMENT);
      }
      case TrendScope.One one -> look(one.customer());
    }
  }

  private void look(CustomerId id) {
    offers.read(
        () -> sources.customers().line(id, today.get()),
        line -> {
          line.ifPresent(customer::set);
          reach.set(Reach.CUSTOMER);
        },
        failure -> onFailure.accept(failure));
  }

  private Optional<TrendPicture> answer(
      TrendScope scope, LocalDate day, int shown, boolean counted) {
    Lifecycle lifecycle = sources.trend().lifecycle(scope, day);
    if (lifecycle.rows().isEmpty()) {
      return Optional.empty();
    }
    Codes codes = sources.codes().codes();
    TrendQuestion question = new TrendQuestion(scope, nameOf(scope, codes), day, shown, counted);
    return Optional.of(
        painter.paint(question, lifecycle, type -> codes.label(CodeList.TYPE, type.id())));
  }

  private String nameOf(TrendScope scope, Codes codes) {
    return switch (scope) {
      case TrendScope.Everyone _ -> painter.everyone();
      case TrendScope.Segment one -> codes.label(CodeList.SEGMENT, one.segment());
      case TrendScope.One one ->
          sources.customers().line(one.customer(), today.get()).map(CustomerLine::name).orElse("");
    };
  }

  private void show(Optional<TrendPicture> answer) {
    picture.set(answer);
    state.set(answer.isEmpty() ? TrendState.EMPTY : TrendState.READY);
  }

  private void fail(Throwable failure) {
    picture.set(Optional.empty());
    state.set(TrendState.FAILED);
    onFailure.accept(Objects.requireNonNull(failure));
  }

  private void noticed(Change change) {
    if (open && (change.concerns("interaction") || change.concerns("customer"))) {
      ask();
    }
  }
}
