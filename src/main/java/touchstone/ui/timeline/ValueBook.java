package touchstone.ui.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.Ledger;
import touchstone.analysis.LedgerEntry;
import touchstone.customer.Money;
import touchstone.incident.IncidentStore.DatedCost;
import touchstone.interaction.DatedValue;
import touchstone.interaction.Value;
import touchstone.interaction.ValueExchange.Side;

/// What winning, serving and keeping a customer cost and what came back, in the home currency; and
/// what was exchanged in other units, each in its own.
///
/// @param ledger the balance by tenure day; absent for a prospect, who has no day 0
/// @param others by kind and unit
record ValueBook(
    BigDecimal acquired,
    BigDecimal given,
    BigDecimal received,
    BigDecimal recovery,
    @Nullable Ledger ledger,
    List<Other> others) {

  /// A sum in another currency or of another kind.
  ///
  /// @param kind a code of the value kind list
  record Other(String kind, String unit, BigDecimal given, BigDecimal received) {}

  /// The book of a page: received less given, recovery cost and acquisition cost.
  static ValueBook of(CustomerPage page) {
    String home = page.house().currency();
    Sums sums = new Sums(home, page.line().start());
    Money acquisition = page.customer().acquisitionCost();
    for (DatedValue value : page.values()) {
      sums.exchange(value);
    }
    for (DatedCost cost : page.costs()) {
      sums.recovery(cost);
    }
    if (acquisition != null) {
      sums.acquisition(acquisition);
    }
    return sums.book();
  }

  BigDecimal net() {
    return received.subtract(given).subtract(acquired).subtract(recovery);
  }

  /// Whether nothing at all was booked in the home currency.
  boolean isEmpty() {
    return acquired.signum() == 0
        && given.signum() == 0
        && received.signum() == 0
        && recovery.signum() == 0;
  }

  private static final class Sums {
    private final String home;
    private final @Nullable LocalDate start;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final TreeMap<String, Other> others = new TreeMap<>();
    private BigDecimal acquired = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal recovery = BigDecimal.ZERO;

    Sums(String home, @Nullable LocalDate start) {
      this.home = home;
      this.start = start;
    }

    void exchange(DatedValue dated) {
      Value value = dated.value();
      boolean gave = dated.side() == Side.GIVEN;
      if (!isHome(value.kind(), value.unit())) {
        other(value.kind(), value.unit(), value.amount(), gave);
      } else if (gave) {
        given = given.add(value.amount());
        enter(dated.day(), value.amount().negate());
      } else {
        received = received.add(value.amount());
        enter(dated.day(), value.amount());
      }
    }

    void recovery(DatedCost dated) {
      Money cost = dated.cost();
      if (cost.currency().equals(home)) {
        recovery = recovery.add(cost.amount());
        enter(dated.day(), cost.amount().negate());
      } else {
        other(Value.MONEY, cost.currency(), cost.amount(), true);
      }
    }

    // The first thing given, so it stands on day 0 or before whatever came earlier.
    void acquisition(Money cost) {
      if (!cost.currency().equals(home)) {
        other(Value.MONEY, cost.currency(), cost.amount(), true);
        return;
      }
      acquired = cost.amount();
      int first = entries.stream().mapToInt(LedgerEntry::tenureDay).min().orElse(0);
      if (start != null) {
        entries.add(new LedgerEntry(Math.min(0, first), cost.amount().negate()));
      }
    }

    ValueBook book() {
      List<Other> sorted =
          others.values().stream()
              .sorted(Comparator.comparing((Other one) -> !one.kind().equals(Value.MONEY)))
              .toList();
      return new ValueBook(
          acquired, given, received, recovery, start == null ? null : Ledger.of(entries), sorted);
    }

    private boolean isHome(String kind, String unit) {
      return kind.equals(Value.MONEY) && unit.equals(home);
    }

    private void enter(LocalDate day, BigDecimal amount) {
      if (start != null) {
        entries.add(
            new LedgerEntry(Math.toIntExact(day.toEpochDay() - start.toEpochDay()), amount));
      }
    }

    private void other(String kind, String unit, BigDecimal amount, boolean gave) {
      Other none = new Other(kind, unit, BigDecimal.ZERO, BigDecimal.ZERO);
      Other before = others.getOrDefault(kind + ' ' + unit, none);
      others.put(
          kind + ' ' + unit,
          new Other(
              kind,
              unit,
              gave ? before.given().add(amount) : before.given(),
              gave ? before.received() : before.received().add(amount)));
    }
  }
}
