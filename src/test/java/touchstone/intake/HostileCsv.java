package touchstone.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds the files an import must survive, each in a folder of the test; none is kept in the
/// project. The names are those of the catalogue.
final class HostileCsv {

  static final String HEADER = "customer_id,date,type,severity,channel,note\n";
  static final String ROW = "C1,2026-03-31,critical,3,phone,wrong invoice\n";
  private static final Charset DESK = Charset.forName("windows-1252");

  private final Path folder;

  HostileCsv(Path folder) {
    this.folder = folder;
  }

  Path text(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path rows(String name, String... rows) {
    return text(name, HEADER + String.join("\n", rows) + "\n");
  }

  Path bytes(String name, byte[]... parts) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  static byte[] raw(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The file of a case that needs more than its text; the plain ones stand in the tests.
  Path file(String name) {
    return switch (name) {
      case "01-plain.csv" -> text(name, HEADER + ROW);
      case "02-utf8-bom.csv" -> bytes(name, raw(0xEF, 0xBB, 0xBF), utf8(HEADER + ROW));
      case "03-utf16le-bom.csv" ->
          bytes(name, raw(0xFF, 0xFE), (HEADER + ROW).getBytes(StandardCharsets.UTF_16LE));
      case "04-utf16be-bom.csv" ->
          bytes(name, raw(0xFE, 0xFF), (HEADER + ROW).getBytes(StandardCharsets.UTF_16BE));
      case "05-utf16le-nobom.csv" ->
          bytes(name, (HEADER + ROW).getBytes(StandardCharsets.UTF_16LE));
      case "06-windows1252.csv" ->
          bytes(name, (HEADER + "C1,2026-03-31,critical,3,phone,Müller für 5 €\n").getBytes(DESK));
      case "07-mixed-encodings.csv" ->
          bytes(
              name,
              utf8(HEADER + "C1,2026-03-31,critical,3,phone,Müller\n"),
              "C2,2026-03-31,critical,3,phone,Größe\n".getBytes(DESK));
      case "08-truncated-multibyte.csv" ->
          bytes(name, utf8(HEADER + "C1,2026-03-31,critical,3,phone,caf"), raw(0xC3));
      case "09-lone-surrogate-cesu.csv" ->
          bytes(
              name,
              utf8(HEADER + "C1,2026-03-31,critical,3,phone,"),
              raw(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, '\n'));
      case "10-semicolon.csv" -> text(name, (HEADER + ROW).replace(',', ';'));
      case "11-tab.tsv" -> text(name, (HEADER + ROW).replace(',', '\t'));
      case "12-pipe.csv" -> text(name, (HEADER + ROW).replace(',', '|'));
      case "13-excel-sep-line.csv" -> text(name, "sep=;\r\n" + (HEADER + ROW).replace(',', ';'));
      case "14-semicolon-with-decimal-comma.csv" ->
          text(name, HEADER.replace(',', ';') + "C1;2026-03-31;critical;3,5;phone;late\n");
      case "15-quoted-newline.csv" ->
          text(name, HEADER + "C1,2026-03-31,critical,3,phone,\"one\ntwo\r\nthree\"\n");
      case "16-doubled-quotes.csv" ->
          text(name, HEADER + "C1,2026-03-31,critical,3,phone,\"he said \"\"no\"\"\"\n");
      case "17-quote-in-middle.csv" ->
          text(name, HEADER + "C1,2026-03-31,critical,3,phone,a 5\" pipe\n");
      case "18-text-after-close-quote.csv" ->
          text(name, HEADER + "C1,2026-03-31,critical,3,phone,\"late\" again\n" + ROW);
      case "19-unclosed-quote.csv" ->
          text(name, HEADER + ROW + "C2,2026-03-31,critical,3,\"phone\",\"late\nC3,x\n" + ROW);
      case "20-smart-quotes.csv" ->
          text(name, HEADER + "C1,2026-03-31,critical,3,phone,“late, again”\n");
      case "55-5000-columns.csv" ->
          text(name, "c" + ",c".repeat(4_999) + "\n" + "1" + ",1".repeat(4_999) + "\n");
      case "62-png-renamed.csv" ->
          bytes(name, raw(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13));
      case "63-gzip-renamed.csv" -> bytes(name, packed(utf8(HEADER + ROW)));
      case "64-xlsx-renamed.csv" -> bytes(name, workbook());
      case "65-gzip-bomb.csv.gz" -> bytes(name, packed(new byte[64 << 20]));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// A header and one line of this many MiB without an end.
  Path hugeLine(String name, int mebibytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(utf8(HEADER));
      for (int i = 0; i < mebibytes; i++) {
        out.write(block);
      }
    }
    return file;
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("[Content_Types].xml"));
      out.write(utf8("<Types/>"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
