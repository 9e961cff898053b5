package touchstone.store;

/// A record whose person was erased: no act up to that one may be taken back where it touched the
/// record, since that would bring back what it was.
///
/// @param act the act that erased it
public record ErasedRecord(long id, String table, long record, long act) {
  public static final Table<ErasedRecord> ERASED_RECORD =
      Table.named("erased_record")
          .codes("table_name")
          .numbers("record_id", "act_id")
          .of(
              ErasedRecord::id,
              one ->
                  new Row()
                      .with("table_name", one.table())
                      .with("record_id", one.record())
                      .with("act_id", one.act()),
              row ->
                  new ErasedRecord(
                      row.number("id"),
                      row.text("table_name"),
                      row.number("record_id"),
                      row.number("act_id")));
}
