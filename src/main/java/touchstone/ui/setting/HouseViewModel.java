package touchstone.ui.setting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.draft.DraftSubject;
import touchstone.logbook.HouseRules;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.DraftKeeper;
import touchstone.ui.Drafts;
import touchstone.ui.Typing;

/// The rules of the house as the settings show them: zone, home currency, the operator's name, the
/// standard of planned contacts. Each is changed by an act that can be undone, and followed when
/// another act changes it. An empty zone means the system's; the name is stored when it is entered
/// or left.
public final class HouseViewModel {
  /// The name of this form among the drafts.
  public static final String FORM = "operator";

  private static final DraftSubject NAME = DraftSubject.ofNew(FORM);

  /// Carries an act out on the store lane and says the text of `key` with an Undo.
  @FunctionalInterface
  public interface Acting {
    void act(
        Callable<HouseRules> act,
        Consumer<? super HouseRules> done,
        String key,
        Object... arguments);
  }

  private final Logbook logbook;
  private final Acting acting;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final Ticket ticket;
  private final Function<Consumer<Change>, Subscription> changes;
  private final Executor fx;
  private final ObjectProperty<Optional<ZoneId>> zone =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Currency> currency =
      new SimpleObjectProperty<>(Currency.getInstance("EUR"));
  private final ObjectProperty<Integer> execution =
      new SimpleObjectProperty<>(HouseRules.USUAL_EXECUTION);
  private final ObjectProperty<Integer> impression =
      new SimpleObjectProperty<>(HouseRules.USUAL_IMPRESSION);
  private final StringProperty operator = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper operatorMissing = new ReadOnlyBooleanWrapper();
  private Consumer<Throwable> onFailure = _ -> {};
  private @Nullable HouseRules known;
  private @Nullable Subscription subscription;
  private boolean following;

  /// @param changes tells committed acts
  /// @param fx brings them to the window's thread
  public HouseViewModel(
      Logbook logbook,
      Acting acting,
      Drafts drafts,
      Background background,
      Function<Consumer<Change>, Subscription> changes,
      Executor fx) {
    this.logbook = logbook;
    this.acting = acting;
    this.drafts = drafts;
    this.keeper = drafts.keeper(NAME, new TypedName());
    this.ticket = background.ticket();
    this.changes = changes;
    this.fx = fx;
    zone.subscribe((_, to) -> change(rules -> rules.withZone(to.orElse(null)), "house.said.zone"));
    currency.subscribe((_, to) -> change(rules -> rules.withCurrency(to), "house.said.currency"));
    execution.subscribe(
        (_, to) -> change(rules -> rules.withExecution(to), "house.said.execution"));
    impression.subscribe(
        (_, to) -> change(rules -> rules.withImpression(to), "house.said.impression"));
    operator.subscribe((_, _) -> typed());
  }

  void onFailure(Consumer<Throwable> told) {
    onFailure = told;
  }

  /// The rules come into view.
  void show() {
    if (subscription == null) {
      subscription = changes.apply(change -> fx.execute(() -> noticed(change)));
    }
    read();
  }

  /// The rules go out of view.
  void hide() {
    enterName();
    ticket.cancel();
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// The system's zone first, then all others by name.
  public List<Optional<ZoneId>> zones() {
    List<Optional<ZoneId>> all = new ArrayList<>();
    all.add(Optional.empty());
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .map(ZoneId::of)
        .forEach(id -> all.add(Optional.of(id)));
    return all;
  }

  /// Every currency in use, by its code.
  public List<Currency> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getDefaultFractionDigits() >= 0)
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  public ObjectProperty<Optional<ZoneId>> zoneProperty() {
    return zone;
  }

  public ObjectProperty<Currency> currencyProperty() {
    return currency;
  }

  /// From which score on a planned contact was well executed, 0..100.
  public ObjectProperty<Integer> executionProperty() {
    return execution;
  }

  /// From which score on it left a good impression, 0..100.
  public ObjectProperty<Integer> impressionProperty() {
    return impression;
  }

  /// What is typed as the name.
  public StringProperty operatorProperty() {
    return operator;
  }

  /// Whether the name is empty, so that the last one stays in force.
  public ReadOnlyBooleanProperty operatorMissingProperty() {
    return operatorMissing.getReadOnlyProperty();
  }

  /// The name is entered: it is stored unless it is empty.
  public void enterName() {
    HouseRules rules = known;
    String typed = operator.get().strip();
    if (rules != null && !typed.isEmpty() && !typed.equals(rules.operator())) {
      carryOut(
          keeper.saving(() -> logbook.setting(now -> now.withOperator(typed)), _ -> true),
          "house.said.operator");
    }
  }

  private void change(UnaryOperator<HouseRules> how, String said) {
    HouseRules rules = known;
    if (!following && rules != null && !how.apply(rules).equals(rules)) {
      carryOut(() -> logbook.setting(how), said);
    }
  }

  private void carryOut(Callable<HouseRules> act, String said) {
    acting.act(
        act,
        now -> {
          keeper.saved();
          follow(now);
        },
        said);
  }

  private void typed() {
    operatorMissing.set(known != null && operator.get().isBlank());
    if (!following) {
      keeper.changed();
    }
  }

  private void noticed(Change change) {
    if (subscription != null && change.concerns("setting")) {
      read();
    }
  }

  private void read() {
    ticket.read(
        logbook::rules,
        now -> {
          follow(now);
          drafts.whenRead(this::offer);
        },
        failure -> onFailure.accept(failure));
  }

  // A name that is being typed stays.
  private void follow(HouseRules now) {
    HouseRules before = known;
    boolean typing = before != null && !operator.get().strip().equals(before.operator());
    known = now;
    following = true;
    zone.set(Optional.ofNullable(now.zone()));
    currency.set(now.currency());
    execution.set(now.execution());
    impression.set(now.impression());
    if (!typing) {
      operator.set(now.operator());
    }
    following = false;
  }

  private void offer() {
    if (!keeper.isDirty() && keeper.keptAtProperty().get().isEmpty()) {
      drafts
          .latest(NAME)
          .ifPresent(
              draft -> {
                operator.set(draft.texts().getOrDefault(FORM, operator.get()));
                keeper.resume(draft);
              });
    }
  }

  /// The name as its drafts see it.
  private final class TypedName implements Typing {
    @Override
    public Optional<Typed> typed() {
      HouseRules rules = known;
      String name = operator.get();
      return rules == null || name.isBlank() || name.strip().equals(rules.operator())
          ? Optional.empty()
          : Optional.of(new Typed(name, Map.of(FORM, name)));
    }

    @Override
    public void forget() {
      HouseRules rules = known;
      if (rules != null) {
        operator.set(rules.operator());
      }
    }
  }
}
