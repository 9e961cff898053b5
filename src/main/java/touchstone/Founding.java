package touchstone;

import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.HouseRules;
import touchstone.logbook.HouseStore;
import touchstone.store.Database;

/// What a store needs before anyone works in it: the shipped vocabulary, and the rules of the house
/// as they were set before the store held them.
final class Founding {
  private final Database database;
  private final CodeStore codes;
  private final HouseStore house;

  Founding(Database database, CodeStore codes, HouseStore house) {
    this.database = database;
    this.codes = codes;
    this.house = house;
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
  }
}
