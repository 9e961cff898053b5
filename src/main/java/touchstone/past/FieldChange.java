package touchstone.past;

import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;

/// What became of one field of a record: its value before and after, of the type that `form` says.
///
/// @param list the code list that has the label, for a code
public record FieldChange(
    String column,
    FieldForm form,
    @Nullable CodeList list,
    @Nullable Object before,
    @Nullable Object after) {}
