package touchstone.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file being written: the header at once, then row by row, each cell null or empty where
/// there is nothing.
///
/// A file on disk is written under a temporary name beside its target; [#finish] forces it to the
/// disk and moves it there, so that the target is whole or untouched. Closed without [#finish],
/// what was written is deleted. A half character in a text (a lone surrogate) is an [IOException],
/// never a question mark.
public final class CsvFile implements AutoCloseable {

  private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

  private final CsvProfile profile;
  private final List<CsvColumn> columns;
  private final Writer out;
  private final @Nullable FileChannel channel;
  private final @Nullable Path part;
  private final @Nullable Path target;
  private boolean finished;
  private long rows;

  private CsvFile(
      CsvProfile profile,
      List<CsvColumn> columns,
      OutputStream stream,
      @Nullable FileChannel channel,
      @Nullable Path part,
      @Nullable Path target) {
    this.profile = profile;
    this.columns = List.copyOf(columns);
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()), 1 << 16);
    this.channel = channel;
    this.part = part;
    this.target = target;
  }

  /// A file that replaces what stands at `target`, once finished.
  public static CsvFile to(Path target, CsvProfile profile, List<CsvColumn> columns)
      throws IOException {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new FileSystemException(target.toString(), null, "is a folder");
    }
    Path part = Files.createTempFile(folder, "." + whole.getFileName() + ".", ".part");
    try {
      FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
      return started(
          new CsvFile(profile, columns, Channels.newOutputStream(channel), channel, part, whole));
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /// Rows for a stream that is not closed here, such as standard output.
  public static CsvFile to(OutputStream stream, CsvProfile profile, List<CsvColumn> columns)
      throws IOException {
    return started(new CsvFile(profile, columns, stream, null, null, null));
  }

  private static CsvFile started(CsvFile file) throws IOException {
    try {
      if (file.profile.mark()) {
        file.out.write('\ufeff');
      }
      file.write(file.columns.stream().map(CsvColumn::name).toList(), false);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// One row, a cell for each column.
  public void row(List<? extends @Nullable String> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    write(cells, profile.guarded());
    rows++;
  }

  /// The rows written so far, without the header.
  public long rows() {
    return rows;
  }

  /// Everything is on the disk under the target's name when this returns.
  public void finish() throws IOException {
    out.flush();
    if (channel != null && part != null && target != null) {
      channel.force(true);
      out.close();
      try {
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    finished = true;
  }

  private void write(List<? extends @Nullable String> cells, boolean guard) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(profile.separator());
      }
      String cell = cells.get(i);
      String text = cell == null ? "" : cell;
      if (guard && columns.get(i).kind() == CsvColumn.Kind.TEXT && startsFormula(text)) {
        text = "'" + text;
      }
      // A row of one empty cell would be a blank line, which every reader skips.
      quoted(text, cells.size() == 1);
    }
    out.write("\r\n");
  }

  private void quoted(String text, boolean alone) throws IOException {
    if (!needsQuotes(text) && !(alone && text.isBlank())) {
      out.write(text);
      return;
    }
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\n' || c == '\r' || c == profile.separator()) {
        return true;
      }
    }
    return false;
  }

  /// Apostrophes before the sign are counted in, so that taking one off always gives the text back.
  private static boolean startsFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && FORMULA.indexOf(text.charAt(i)) >= 0;
  }

  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    if (channel == null || part == null) {
      out.flush();
      return;
    }
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
