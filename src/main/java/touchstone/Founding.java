package touchstone;

import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.DuplicateKeyStore;
import touchstone.logbook.HouseRules;
import touchstone.logbook.HouseStore;
import touchstone.store.Database;

/// What a store needs before anyone works in it: the shipped vocabulary, the rules of the house as
/// they were set before the store held them, and the keys by which duplicates are found.
final class Founding {
  private static final String KEYS = "duplicate_keys";

  /// The way the keys are made; another number has them made anew.
  private static final String KEYS_EDITION = "1";

  private final Database database;
  private final CodeStore codes;
  private final HouseStore house;
  private final DuplicateKeyStore keys;

  Founding(Database database, CodeStore codes, HouseStore house, DuplicateKeyStore keys) {
    this.database = database;
    this.codes = codes;
    this.house = house;
    this.keys = keys;
  }

  void complete(HouseRules rules) {
    boolean noCodes = codes.codes().all(CodeList.TYPE).isEmpty();
    boolean noRules = house.isEmpty();
    if (noCodes || noRules) {
      database.act(
          "begin",
          transaction -> {
            if (noCodes) {
              codes.ship(transaction);
            }
            if (noRules) {
              house.change(transaction, rules);
            }
            return rules;
          });
    }
    if (!database.fact(KEYS).orElse("").equals(KEYS_EDITION)) {
      database.rebuild(keys, KEYS, KEYS_EDITION);
    }
  }
}
