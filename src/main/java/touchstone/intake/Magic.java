package touchstone.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What the first bytes of a file say it is, whatever its name says.
enum Magic {
  GZIP("gzip", "\u001f\u008b"),
  ZIP("zip", "PK\u0003\u0004"),
  EMPTY_ZIP("zip", "PK\u0005\u0006"),
  OLD_EXCEL("excel", "\u00d0\u00cf\u0011\u00e0"),
  PNG("picture", "\u0089PNG"),
  JPEG("picture", "\u00ff\u00d8\u00ff"),
  GIF("picture", "GIF8"),
  PDF("pdf", "%PDF-"),
  XZ("gzip", "\u00fd7zXZ"),
  SEVEN_ZIP("gzip", "7z\u00bc\u00af"),
  BZIP2("gzip", "BZh9"),
  ZSTD("gzip", "(\u00b5/\u00fd"),
  SQLITE("database", "SQLite format 3"),
  PARQUET("database", "PAR1");

  private final String key;
  private final String start;

  Magic(String key, String start) {
    this.key = key;
    this.start = start;
  }

  /// The key of the sentence that says what the file is, empty where it may be text.
  static Optional<String> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    for (Magic magic : values()) {
      if (text.startsWith(magic.start)) {
        boolean workbook = text.contains("[Content_Types]") || text.contains("xl/");
        boolean sheet = text.contains("opendocument.spreadsheet");
        return Optional.of(magic == ZIP && (workbook || sheet) ? "excel" : magic.key);
      }
    }
    return markup(text);
  }

  private static Optional<String> markup(String text) {
    String bare = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    String start = bare.stripLeading().substring(0, Math.min(200, bare.stripLeading().length()));
    String low = start.toLowerCase(Locale.ROOT);
    if (low.startsWith("<!doctype html") || low.startsWith("<html") || low.startsWith("<head")) {
      return Optional.of("html");
    }
    if (low.startsWith("<?xml") || low.startsWith("<!doctype") || low.startsWith("<!--")) {
      return Optional.of(low.contains("<html") ? "html" : "xml");
    }
    return Optional.empty();
  }
}
