package touchstone.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The rows an import refused, every one, with all their cells as they were and why: to be
/// corrected and imported again. The columns behind the file's own are `row`, `column` and
/// `reason`.
///
/// Written under a temporary name beside the target, forced and moved by [#finish]; closed without
/// it, nothing is left. The separator is that of the file.
public final class RejectsFile implements AutoCloseable {

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final CsvWriter csv;
  private final CsvShape shape;
  private boolean finished;
  private long rows;

  /// @throws IOException where nothing can be written beside the target
  public RejectsFile(Path target, CsvShape shape) throws IOException {
    this.target = target.toAbsolutePath();
    this.shape = shape;
    Path folder = this.target.getParent();
    if (folder == null || Files.isDirectory(this.target)) {
      throw new java.nio.file.FileSystemException(target.toString(), null, "is a folder");
    }
    this.part = Files.createTempFile(folder, "." + this.target.getFileName() + ".", ".part");
    this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    if (shape.guarded()) {
      bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    this.csv =
        CsvWriter.builder()
            .fieldSeparator(shape.delimiter())
            .lineDelimiter(LineDelimiter.CRLF)
            .build(bytes, StandardCharsets.UTF_8);
    write(shape.header(), "row", "column", "reason");
  }

  /// A refused row with all that is wrong with it.
  public void add(CsvRecord record, List<Problem> problems) {
    List<Problem> blocking = problems.stream().filter(Problem::blocks).toList();
    String columns =
        String.join(
            "; ", blocking.stream().map(p -> p.column() == null ? "" : p.column()).toList());
    String reasons =
        String.join(
            "; ",
            blocking.stream()
                .map(p -> p.reason().text() + (p.remedy() == null ? "" : " " + p.remedy().text()))
                .toList());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(record.fields().size(), shape.header().size()); i++) {
      String cell = record.field(i);
      cells.add(shape.guarded() ? CellCheck.guarded(cell) : cell);
    }
    write(cells, String.valueOf(record.row()), columns, reasons);
    rows++;
  }

  public long rows() {
    return rows;
  }

  private void write(List<String> cells, String row, String column, String reason) {
    List<String> all = new ArrayList<>(cells);
    all.add(row);
    all.add(column);
    all.add(reason);
    csv.writeRecord(all);
  }

  /// The file stands under its name when this returns.
  public void finish() throws IOException {
    csv.flush();
    channel.force(true);
    csv.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        channel.close();
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
