package touchstone;

import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.CustomerActivityStore;
import touchstone.logbook.DuplicateKeyStore;
import touchstone.store.Database;

/// What a store needs before anyone works in it: the shipped vocabulary, and derived values in the
/// home currency that is set, and the keys by which duplicates are found.
final class Founding {
  private static final String CURRENCY = "home_currency";
  private static final String KEYS = "duplicate_keys";

  /// The way the keys are made; another number has them made anew.
  private static final String KEYS_EDITION = "1";

  private final Database database;
  private final CodeStore codes;
  private final CustomerActivityStore activity;
  private final DuplicateKeyStore keys;

  Founding(
      Database database, CodeStore codes, CustomerActivityStore activity, DuplicateKeyStore keys) {
    this.database = database;
    this.codes = codes;
    this.activity = activity;
    this.keys = keys;
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
        database.rebuild(activity, "customer");
      }
      database.remember(CURRENCY, homeCurrency);
    }
    if (!database.fact(KEYS).orElse("").equals(KEYS_EDITION)) {
      database.rebuild(keys, "customer");
      database.remember(KEYS, KEYS_EDITION);
    }
  }
}
