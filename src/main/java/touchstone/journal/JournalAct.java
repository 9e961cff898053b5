package touchstone.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One act as the journal keeps it, without its lines.
///
/// @param number ascending without a gap, from 1
/// @param at milliseconds since 1970
/// @param who the operator's name
/// @param name what was done, e.g. `log`
/// @param undoes the act it takes back
/// @param counters what the store's counters stood at after it, those that moved
/// @param lines how many records it wrote
/// @param batch the file that holds its lines, absent where they stand in the journal itself
public record JournalAct(
    long number,
    long at,
    String who,
    String name,
    @Nullable Long undoes,
    Map<String, Long> counters,
    long lines,
    @Nullable BatchMark batch) {

  /// The file of an act of very many lines.
  ///
  /// @param size in bytes
  /// @param sha256 of the file, hexadecimal
  public record BatchMark(long size, String sha256) {}
}
