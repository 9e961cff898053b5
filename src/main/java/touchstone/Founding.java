package touchstone;

import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.CustomerActivityStore;
import touchstone.store.Database;

/// What a store needs before anyone works in it: the shipped vocabulary, and derived values in the
/// home currency that is set.
final class Founding {
  private static final String CURRENCY = "home_currency";

  private final Database database;
  private final CodeStore codes;
  private final CustomerActivityStore activity;

  Founding(Database database, CodeStore codes, CustomerActivityStore activity) {
    this.database = database;
    this.codes = codes;
    this.activity = activity;
  }

  void complete(String homeCurrency) {
    if (codes.codes().all(CodeList.TYPE).isEmpty()) {
      database.act(
          "begin",
          transaction -> {
            codes.ship(transaction);
            return CURRENCY;
          });
    }
    String known = database.fact(CURRENCY).orElse("");
    if (!known.equals(homeCurrency)) {
      if (!known.isEmpty()) {
        database.rebuild(activity);
      }
      database.remember(CURRENCY, homeCurrency);
    }
  }
}
