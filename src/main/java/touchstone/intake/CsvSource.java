package touchstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A CSV file on disk with what the user has said about it: it answers how the file is written, and
/// streams its rows.
///
/// Opening looks at the first 64 KiB only. Every reading is a new pass over the file.
public final class CsvSource {

  public static final int COLUMN_LIMIT = 500;
  public static final int ROW_LIMIT = 1_000_000;

  private static final int SAMPLE = 64 * 1024;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?[sS][eE][pP]=(.)\"?(\r\n|\r|\n|$)");

  private final FileCheck check;
  private final TextEncoding encoding;
  private final CsvShape shape;

  private CsvSource(FileCheck check, TextEncoding encoding, CsvShape shape) {
    this.check = check;
    this.encoding = encoding;
    this.shape = shape;
  }

  /// @throws IntakeFailure where the path is no regular readable file, the file is not text, is
  ///   empty, has no header, or leaves a question open that a choice would answer
  public static CsvSource open(Path file, CsvChoices choices) {
    FileCheck check = FileCheck.of(file);
    byte[] head = head(file);
    Magic.of(head)
        .ifPresent(
            kind -> {
              throw failure(
                  file, Problem.Kind.REFUSAL, 0, "magic." + kind, "magic." + kind + ".remedy");
            });
    TextEncoding encoding = TextEncoding.of(file, head, choices.encoding());
    if (check.size() <= encoding.markLength()) {
      throw failure(file, Problem.Kind.REFUSAL, 0, "file.empty", null);
    }
    String sample = sample(file, encoding);
    if (sample.isBlank()) {
      throw failure(file, Problem.Kind.REFUSAL, 0, "header.none", "header.none.remedy");
    }
    return new CsvSource(check, encoding, shape(check, encoding, sample, choices));
  }

  public Path file() {
    return check.file();
  }

  /// The size of the file in bytes.
  public long size() {
    return check.size();
  }

  public CsvShape shape() {
    return shape;
  }

  /// The rows below the header, streamed; to be closed.
  public CsvRows rows() {
    CsvRows rows = open(check, encoding, shape);
    rows.skipHeader();
    return rows;
  }

  /// The first rows, for a preview.
  public List<CsvRecord> firstRows(int count) {
    List<CsvRecord> first = new ArrayList<>();
    try (CsvRows rows = rows()) {
      while (first.size() < count && rows.hasNext()) {
        first.add(rows.next());
      }
    }
    return first;
  }

  private static CsvShape shape(
      FileCheck check, TextEncoding encoding, String sample, CsvChoices choices) {
    boolean complete = sample.length() < SAMPLE;
    Matcher told = SEPARATOR_LINE.matcher(sample);
    boolean separatorLine = told.lookingAt();
    String text = separatorLine ? sample.substring(told.end()) : sample;
    @Nullable Character chosen = choices.delimiter();
    if (chosen == null && separatorLine) {
      chosen = told.group(1).charAt(0);
    }
    Delimiters cut =
        chosen == null ? Delimiters.of(text, complete) : Delimiters.told(text, chosen, complete);
    Path file = check.file();
    CsvShape open =
        new CsvShape(
            encoding.charset(),
            encoding.markLength(),
            cut.delimiter(),
            chosen == null,
            separatorLine ? 2 : 1,
            List.of(),
            List.of());
    Optional<CsvRecord> header;
    try (CsvRows rows = open(check, encoding, open)) {
      header = rows.first();
    }
    if (header.isEmpty()) {
      throw failure(file, Problem.Kind.REFUSAL, 0, "header.none", "header.none.remedy");
    }
    if (cut.headerColumns() == 1 && cut.columns() > 1) {
      throw new IntakeFailure(
          Problem.ofLine(
              Problem.Kind.QUESTION,
              file,
              header.get().line(),
              Sentence.of("header.comment", cut.columns()),
              Sentence.of("header.comment.remedy")));
    }
    return Header.of(file, header.get()).on(open);
  }

  private static CsvRows open(FileCheck check, TextEncoding encoding, CsvShape shape) {
    StrictReader text = new StrictReader(check.file(), encoding);
    try {
      if (shape.afterSeparatorLine()) {
        text.skipLine();
      }
      return new CsvRows(check, text, shape);
    } catch (IOException e) {
      throw FileCheck.failure(check.file(), e);
    }
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE);
    } catch (IOException e) {
      throw FileCheck.failure(file, e);
    }
  }

  private static String sample(Path file, TextEncoding encoding) {
    char[] sample = new char[SAMPLE];
    int taken = 0;
    try (Reader text = new StrictReader(file, encoding)) {
      while (taken < SAMPLE) {
        int read = text.read(sample, taken, SAMPLE - taken);
        if (read < 0) {
          break;
        }
        taken += read;
      }
    } catch (IOException e) {
      throw FileCheck.failure(file, e);
    }
    return new String(sample, 0, taken);
  }

  static IntakeFailure failure(
      Path file, Problem.Kind kind, long line, String reason, @Nullable String remedy) {
    return new IntakeFailure(
        Problem.ofLine(
            kind, file, line, Sentence.of(reason), remedy == null ? null : Sentence.of(remedy)));
  }
}
