package touchstone.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// A customer's cumulative net value by tenure day, V(t) = sum of received - given up to day t, the
/// acquisition cost being the first given, and the day it broke even.
///
/// The day's balance is the one after all its lines. Break-even is the first day whose V is not
/// below zero and that is not later lost by a correction: where the first fall below zero
/// afterwards would not have happened without that day's corrections, the money had never been
/// there, and the next day whose V is not below zero counts. An ordinary later loss leaves the
/// break-even day standing and is told by `fellBackOn`. One currency, no discounting.
public final class Ledger {

  /// The balance after one day's lines.
  ///
  /// @param tenureDay the day
  /// @param balance V at the end of that day
  /// @param corrected the part of that day's change that came from corrections
  public record Step(int tenureDay, BigDecimal balance, BigDecimal corrected) {

    private boolean isBelowZero() {
      return balance.signum() < 0;
    }

    private boolean isBelowZeroByCorrection() {
      return isBelowZero() && balance.subtract(corrected).signum() >= 0;
    }
  }

  private final List<Step> steps;

  private Ledger(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// The ledger of these lines, in whatever order they come.
  public static Ledger of(Collection<LedgerEntry> entries) {
    List<LedgerEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(LedgerEntry::tenureDay));
    List<Step> steps = new ArrayList<>();
    BigDecimal balance = BigDecimal.ZERO;
    BigDecimal corrected = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      LedgerEntry entry = sorted.get(i);
      balance = balance.add(entry.amount());
      corrected = entry.correction() ? corrected.add(entry.amount()) : corrected;
      boolean dayEnds =
          i + 1 == sorted.size() || sorted.get(i + 1).tenureDay() != entry.tenureDay();
      if (dayEnds) {
        steps.add(new Step(entry.tenureDay(), balance, corrected));
        corrected = BigDecimal.ZERO;
      }
    }
    return new Ledger(steps);
  }

  /// One step for each day with a line, by day.
  public List<Step> steps() {
    return steps;
  }

  /// V after the last line; zero where there is none.
  public BigDecimal balance() {
    return steps.isEmpty() ? BigDecimal.ZERO : steps.getLast().balance();
  }

  /// V at the end of a tenure day; zero before the first line.
  public BigDecimal balanceOn(int tenureDay) {
    BigDecimal balance = BigDecimal.ZERO;
    for (Step step : steps) {
      if (step.tenureDay() > tenureDay) {
        break;
      }
      balance = step.balance();
    }
    return balance;
  }

  /// The break-even day as defined above; empty while it has not come or nothing was booked.
  public OptionalInt breakEvenDay() {
    int at = breakEvenStep();
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(steps.get(at).tenureDay());
  }

  /// The days after break-even on which V fell below zero again, by day.
  public List<Integer> fellBackOn() {
    List<Integer> days = new ArrayList<>();
    int from = breakEvenStep();
    for (int i = from + 1; from >= 0 && i < steps.size(); i++) {
      if (steps.get(i).isBelowZero() && !steps.get(i - 1).isBelowZero()) {
        days.add(steps.get(i).tenureDay());
      }
    }
    return days;
  }

  private int breakEvenStep() {
    int candidate = -1;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (candidate < 0) {
        candidate = step.isBelowZero() ? -1 : i;
      } else if (step.isBelowZero()) {
        if (!step.isBelowZeroByCorrection()) {
          return candidate;
        }
        candidate = -1;
      }
    }
    return candidate;
  }
}
