package touchstone.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An import as the user asks for it.
///
/// @param dateFormat the pattern of the dates; absent: ISO, or the question which it is
/// @param zone the zone of times without one; absent: the user's
/// @param asOf the day from which a tenure counts back; absent: today
/// @param addCodes whether words the code lists do not know become codes
/// @param dryRun only to see what would come of it
/// @param acceptGoodRows whether good rows are stored although others are refused
/// @param rejects where the refused rows are written, all of them
public record ImportRequest(
    Path file,
    ImportKind kind,
    CsvChoices csv,
    MappingChoices mapping,
    @Nullable String dateFormat,
    @Nullable ZoneId zone,
    @Nullable LocalDate asOf,
    boolean addCodes,
    boolean dryRun,
    boolean acceptGoodRows,
    @Nullable Path rejects) {

  /// A file with nothing said about it.
  public static ImportRequest of(Path file, ImportKind kind) {
    return new ImportRequest(
        file,
        kind,
        CsvChoices.NONE,
        MappingChoices.NONE,
        null,
        null,
        null,
        false,
        false,
        false,
        null);
  }
}
