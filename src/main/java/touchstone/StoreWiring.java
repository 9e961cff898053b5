package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentTables;
import touchstone.interaction.InteractionTables;
import touchstone.logbook.CustomerActivityStore;
import touchstone.logbook.DuplicateKeyStore;
import touchstone.logbook.HouseRules;
import touchstone.logbook.HouseStore;
import touchstone.logbook.IncidentQueueStore;
import touchstone.logbook.MergedSince;
import touchstone.note.DatedNoteStore;
import touchstone.store.Database;
import touchstone.store.ErasedRecord;
import touchstone.store.OpenedBackup;
import touchstone.store.Projection;
import touchstone.store.StorePlace;
import touchstone.store.Table;

/// The tables that a store of the application has, those derived from them, and the store opened
/// with them.
final class StoreWiring {
  static final List<Table<?>> RECORDS =
      List.of(
          CodeStore.CODE,
          HouseStore.SETTING,
          CustomerTables.CUSTOMER,
          CustomerTables.CONTACT_POINT,
          CustomerTables.PERMISSION,
          CustomerTables.LIFECYCLE_STAGE,
          MergeTables.CUSTOMER_MERGE,
          MergeTables.MERGE_MOVE,
          MergeTables.CUSTOMER_APART,
          ErasedRecord.ERASED_RECORD,
          InteractionTables.INTERACTION,
          InteractionTables.VALUE_EXCHANGE,
          InteractionTables.THREAD,
          InteractionTables.TAG,
          InteractionTables.IMPORT_BATCH,
          IncidentTables.INCIDENT,
          IncidentTables.RECOVERY_ACTION,
          FollowUpStore.FOLLOW_UP,
          DatedNoteStore.DATED_NOTE);

  private final HouseRules earlier;
  private final DuplicateKeyStore keys = new DuplicateKeyStore();

  /// @param earlier what holds until the store says otherwise
  StoreWiring(HouseRules earlier) {
    this.earlier = earlier;
  }

  DuplicateKeyStore keys() {
    return keys;
  }

  /// @param operator who is written into the history
  Database open(StorePlace place, Clock clock, Supplier<String> operator) {
    return Database.open(place, clock, operator, RECORDS, derived(), new MergedSince());
  }

  OpenedBackup openBackup(StorePlace place, Path from, Clock clock) {
    return Database.openBackup(place, from, clock, earlier::operator, RECORDS, derived());
  }

  private List<Projection> derived() {
    return List.of(
        new CustomerActivityStore(earlier.currency().getCurrencyCode()),
        new IncidentQueueStore(),
        keys);
  }
}
