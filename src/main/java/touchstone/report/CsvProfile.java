package touchstone.report;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// For whom a CSV file is written. Both profiles are UTF-8, quote as RFC 4180 does and end every
/// row with CR LF, as RFC 4180 has it and as spreadsheets expect.
///
/// `mark` puts the UTF-8 byte order mark first, without which a spreadsheet garbles every umlaut.
/// `guarded` puts an apostrophe before a cell of a text column that a spreadsheet would run as a
/// formula; the import takes it off again.
public record CsvProfile(char separator, boolean mark, boolean guarded) {

  /// For other programs: comma, no mark, every text unchanged.
  public static final CsvProfile DATA = new CsvProfile(',', false, false);

  public CsvProfile {
    if (separator == '"' || separator == '\r' || separator == '\n') {
      throw new IllegalArgumentException("no separator: " + (int) separator);
    }
  }

  /// For a spreadsheet of this locale: a semicolon where the comma is the decimal mark.
  public static CsvProfile excel(Locale locale) {
    char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return excel(decimal == ',' ? ';' : ',');
  }

  public static CsvProfile excel(char separator) {
    return new CsvProfile(separator, true, true);
  }
}
