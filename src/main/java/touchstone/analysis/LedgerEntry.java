package touchstone.analysis;

import java.math.BigDecimal;

/// One line of a customer's value ledger: what was received (above zero) or given (below zero).
///
/// @param tenureDay days since the relationship's start; below 0 for what was spent before it
/// @param amount net money in the ledger's one currency
/// @param correction whether the line puts an earlier line right, rather than being new business
public record LedgerEntry(int tenureDay, BigDecimal amount, boolean correction) {

  /// An ordinary line, no correction.
  public LedgerEntry(int tenureDay, BigDecimal amount) {
    this(tenureDay, amount, false);
  }
}
