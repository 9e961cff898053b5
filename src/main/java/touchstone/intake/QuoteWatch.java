package touchstone.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Stands between the decoded text and the CSV reader and follows the quotes: it knows the line
/// where a quote opened that never closes, the records in which text follows a closing quote, and
/// the record that grows past every limit, before any of it fills the memory.
///
/// Text after a closing quote is passed on as part of the quoted field, so that the record is read
/// whole, keeps its text, and can be refused alone.
final class QuoteWatch extends Reader {

  /// The longest record that is read, in characters.
  static final int RECORD_LIMIT = 10 << 20;

  private static final int SEPARATOR_LIMIT = 10_000;
  private static final char QUOTE = '"';
  private static final int CHUNK = 32 * 1024;

  private enum Place {
    FIELD_START,
    BARE,
    QUOTED,
    CLOSED,
    STRAY
  }

  private final Path file;
  private final Reader in;
  private final char delimiter;
  private final char[] raw = new char[CHUNK];
  private final char[] ready = new char[2 * CHUNK + 2];
  private final Set<Long> strays = new HashSet<>();
  private int readyFrom;
  private int readyTo;
  private boolean ended;
  private Place place = Place.FIELD_START;
  private long line;
  private long recordLine;
  private long quoteLine;
  private boolean afterReturn;
  private int recordLength;
  private int separators;

  QuoteWatch(Path file, Reader in, char delimiter, long firstLine) {
    this.file = file;
    this.in = in;
    this.delimiter = delimiter;
    this.line = firstLine;
    this.recordLine = firstLine;
  }

  /// Whether text follows a closing quote in the record that starts at this line; asked once.
  boolean takeStray(long atLine) {
    return strays.remove(atLine);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (readyFrom == readyTo) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, readyTo - readyFrom);
    System.arraycopy(ready, readyFrom, target, offset, count);
    readyFrom += count;
    return count;
  }

  private void fill() throws IOException {
    readyFrom = 0;
    readyTo = 0;
    int read = in.read(raw, 0, raw.length);
    if (read < 0) {
      ended = true;
      finish();
      return;
    }
    for (int i = 0; i < read; i++) {
      take(raw[i]);
    }
  }

  private void finish() {
    if (place == Place.QUOTED) {
      throw refusal(quoteLine, Sentence.of("quote.unclosed"), Sentence.of("quote.unclosed.remedy"));
    }
    if (place == Place.CLOSED || place == Place.STRAY) {
      put(QUOTE);
    }
  }

  private void take(char c) {
    boolean lineFeedOfPair = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    boolean lineEnd = c == '\r' || c == '\n';
    if (lineEnd && !lineFeedOfPair) {
      line++;
    }
    if (++recordLength > RECORD_LIMIT) {
      throw refusal(
          recordLine,
          Sentence.of("record.long", RECORD_LIMIT >> 20),
          Sentence.of("quote.unclosed.remedy"));
    }
    place =
        switch (place) {
          case FIELD_START -> c == QUOTE ? open() : bare(c, lineEnd);
          case BARE -> bare(c, lineEnd);
          case QUOTED -> quoted(c);
          case CLOSED -> closed(c, lineEnd);
          case STRAY -> stray(c, lineEnd);
        };
  }

  private Place open() {
    quoteLine = line;
    put(QUOTE);
    return Place.QUOTED;
  }

  private Place bare(char c, boolean lineEnd) {
    put(c);
    return after(c, lineEnd, Place.BARE);
  }

  private Place quoted(char c) {
    if (c == QUOTE) {
      return Place.CLOSED;
    }
    put(c);
    return Place.QUOTED;
  }

  private Place closed(char c, boolean lineEnd) {
    put(QUOTE);
    if (c == delimiter || lineEnd) {
      return bare(c, lineEnd);
    }
    if (c == QUOTE) {
      put(QUOTE);
      return Place.QUOTED;
    }
    strays.add(recordLine);
    put(QUOTE);
    put(c);
    return Place.STRAY;
  }

  private Place stray(char c, boolean lineEnd) {
    if (c == delimiter || lineEnd) {
      put(QUOTE);
      return bare(c, lineEnd);
    }
    if (c == QUOTE) {
      put(QUOTE);
    }
    put(c);
    return Place.STRAY;
  }

  private Place after(char c, boolean lineEnd, Place otherwise) {
    if (lineEnd) {
      recordLine = line;
      recordLength = 0;
      separators = 0;
      return Place.FIELD_START;
    }
    if (c == delimiter) {
      if (++separators > SEPARATOR_LIMIT) {
        throw refusal(recordLine, Sentence.of("columns.many", CsvSource.COLUMN_LIMIT), null);
      }
      return Place.FIELD_START;
    }
    return otherwise;
  }

  private void put(char c) {
    ready[readyTo++] = c;
  }

  private IntakeFailure refusal(
      long atLine, Sentence reason, @org.jspecify.annotations.Nullable Sentence remedy) {
    return new IntakeFailure(Problem.ofLine(Problem.Kind.REFUSAL, file, atLine, reason, remedy));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
