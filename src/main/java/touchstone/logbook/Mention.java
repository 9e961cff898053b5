package touchstone.logbook;

/// A record of nobody's or of somebody else that names a person in a text of its own: an erasure
/// leaves it as it is, and the manager decides.
///
/// @param table the record's table
/// @param id the record's id
/// @param reference by what it is found: the day of a note in ISO form, a code, the name of an
///   imported file or of a setting, else the reference of the interaction or, where there is none,
///   of the customer it is of; `#` and its id where that names the person itself
public record Mention(String table, long id, String reference) {}
