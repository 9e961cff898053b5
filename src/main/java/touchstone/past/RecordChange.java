package touchstone.past;

import java.util.List;
import touchstone.store.PastAct;

/// What one act made of one record, field by field.
///
/// @param line its place within the act
/// @param subject the record a reader would name; the record itself, or what it is part of
/// @param fields those that differ; of an added or removed record those that are not empty
public record RecordChange(
    PastAct act, int line, RecordKey record, Subject subject, How how, List<FieldChange> fields) {
  /// What was done to the record.
  public enum How {
    ADDED,
    CHANGED,
    REMOVED
  }
}
