package touchstone.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Pixels as a PNG file: 8 bits each of red, green, blue and opacity, not interlaced (PNG
/// specification, third edition, sections 5 and 11).
public final class PngImage {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /// Where the pixels come from.
  @FunctionalInterface
  public interface Pixels {
    /// The pixel as 0xAARRGGBB, not premultiplied.
    int argb(int x, int y);
  }

  private PngImage() {}

  /// The bytes of the file; width and height above 0.
  public static byte[] encode(int width, int height, Pixels pixels) {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("no picture: " + width + " x " + height);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", deflated(scanLines(width, height, pixels)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /// Each line led by its filter: 0, the first line, as it is; else 2, the difference to above.
  private static byte[] scanLines(int width, int height, Pixels pixels) {
    ByteBuffer lines = ByteBuffer.allocate(Math.multiplyExact(height, 1 + 4 * width));
    int[] above = new int[width];
    for (int y = 0; y < height; y++) {
      lines.put((byte) (y == 0 ? 0 : 2));
      for (int x = 0; x < width; x++) {
        int now = pixels.argb(x, y);
        int before = y == 0 ? 0 : above[x];
        lines.put((byte) ((now >> 16) - (before >> 16)));
        lines.put((byte) ((now >> 8) - (before >> 8)));
        lines.put((byte) (now - before));
        lines.put((byte) ((now >> 24) - (before >> 24)));
        above[x] = now;
      }
    }
    return lines.array();
  }

  private static byte[] deflated(byte[] data) {
    try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 15];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String kind, byte[] data) {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(name);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
