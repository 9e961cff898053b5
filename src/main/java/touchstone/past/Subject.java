package touchstone.past;

/// A record as a reader names it.
///
/// @param reference the user's reference of it; empty for kinds that have none
/// @param text what it is called: a summary, a name, a label
/// @param customer the name of the customer it is about; empty where it is about none
/// @param there whether it is in the store now
public record Subject(
    RecordKey key, String reference, String text, String customer, boolean there) {}
