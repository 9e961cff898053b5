package touchstone.code;

import java.util.List;

/// One entry of a code list.
///
/// @param id the record's id in the store
/// @param code the stable id within its list, lower snake case where shipped
/// @param label what the user calls it
/// @param aliases other words for it that the log bar and imports understand
/// @param place position in its list, ascending
/// @param retired no longer offered, still shown where it was used
public record Code(
    long id,
    CodeList list,
    String code,
    String label,
    List<String> aliases,
    int place,
    boolean retired) {
  public Code {
    if (code.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("a code needs an id and a label");
    }
    aliases = List.copyOf(aliases);
  }

  public Code renamed(String newLabel) {
    return new Code(id, list, code, newLabel, aliases, place, retired);
  }

  public Code withRetired(boolean isRetired) {
    return new Code(id, list, code, label, aliases, place, isRetired);
  }
}
