package touchstone.past;

/// One record of the store, by the name of its table and its id.
public record RecordKey(String table, long id) {}
