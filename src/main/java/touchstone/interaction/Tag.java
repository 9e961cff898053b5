package touchstone.interaction;

/// A word the user hung on a record.
///
/// @param ownerTable the table of the record, e.g. `interaction` or `customer`
public record Tag(long id, String ownerTable, long owner, String name) {
  public Tag {
    if (name.isBlank() || name.length() > 100 || name.contains(";")) {
      throw new IllegalArgumentException("a tag has 1 to 100 characters and no semicolon");
    }
  }
}
