package touchstone;

import java.util.List;
import touchstone.store.Table;

/// The tables of the application's store, for tests that open one without the wiring.
public final class RecordTables {
  private RecordTables() {}

  public static List<Table<?>> all() {
    return StoreWiring.RECORDS;
  }
}
