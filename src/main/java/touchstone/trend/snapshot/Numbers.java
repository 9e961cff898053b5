package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column of whole numbers: 1 byte each where all lie in 0 to 255, 2 where all lie in 0 to
/// 65,535, else 4. Immutable.
final class Numbers {
  private final byte @Nullable [] bytes;
  private final char @Nullable [] chars;
  private final int @Nullable [] ints;
  private final int size;

  private Numbers(
      byte @Nullable [] bytes, char @Nullable [] chars, int @Nullable [] ints, int size) {
    this.bytes = bytes;
    this.chars = chars;
    this.ints = ints;
    this.size = size;
  }

  static Numbers of(int... values) {
    Fill fill = new Fill();
    for (int value : values) {
      fill.add(value);
    }
    return fill.numbers();
  }

  int get(int place) {
    if (bytes != null) {
      return bytes[place] & 0xff;
    }
    return chars != null ? chars[place] : wide(place);
  }

  private int wide(int place) {
    return ints == null ? 0 : ints[place];
  }

  int size() {
    return size;
  }

  /// The place of a value in an ascending column; negative where it is not in it.
  int find(int value) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = get(middle);
      if (there == value) {
        return middle;
      }
      if (there < value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /// What it takes in memory and in the file.
  long bytes() {
    return 5L + (long) width() * size;
  }

  void write(ByteBuffer to) {
    to.put((byte) width()).putInt(size);
    if (bytes != null) {
      to.put(bytes);
    } else if (chars != null) {
      to.asCharBuffer().put(chars);
      to.position(to.position() + 2 * size);
    } else if (ints != null) {
      to.asIntBuffer().put(ints);
      to.position(to.position() + 4 * size);
    }
  }

  /// @throws IOException where that is no column
  static Numbers read(ColumnInput from) throws IOException {
    int width = from.oneByte();
    int size = from.number();
    return switch (width) {
      case 1 -> new Numbers(from.bytes(size), null, null, size);
      case 2 -> new Numbers(null, from.chars(size), null, size);
      case 4 -> new Numbers(null, null, from.ints(size), size);
      default -> throw new IOException("a column of width " + width);
    };
  }

  private int width() {
    return bytes != null ? 1 : chars != null ? 2 : 4;
  }

  /// A column being filled; widens when a number asks for it.
  static final class Fill {
    private byte @Nullable [] bytes = new byte[64];
    private char @Nullable [] chars;
    private int @Nullable [] ints;
    private int size;

    void add(int value) {
      if (bytes != null) {
        if (value >= 0 && value <= 0xff) {
          bytes = size == bytes.length ? Arrays.copyOf(bytes, size * 2) : bytes;
          bytes[size++] = (byte) value;
          return;
        }
        widen();
      }
      if (chars != null) {
        if (value >= 0 && value <= 0xffff) {
          chars = size == chars.length ? Arrays.copyOf(chars, size * 2) : chars;
          chars[size++] = (char) value;
          return;
        }
        widen();
      }
      if (ints != null) {
        ints = size == ints.length ? Arrays.copyOf(ints, size * 2) : ints;
        ints[size++] = value;
      }
    }

    int get(int place) {
      return under().get(place);
    }

    int size() {
      return size;
    }

    /// Changes a number that is there to one that is not wider than the widest there.
    void set(int place, int value) {
      if (bytes != null && value >= 0 && value <= 0xff) {
        bytes[place] = (byte) value;
      } else if (chars != null && value >= 0 && value <= 0xffff) {
        chars[place] = (char) value;
      } else if (ints != null) {
        ints[place] = value;
      } else {
        widen();
        set(place, value);
      }
    }

    /// The column as it stands; the filling is over.
    Numbers numbers() {
      return new Numbers(
          bytes == null ? null : Arrays.copyOf(bytes, size),
          chars == null ? null : Arrays.copyOf(chars, size),
          ints == null ? null : Arrays.copyOf(ints, size),
          size);
    }

    /// The column in another order: the number at `order[i]` comes to place i.
    Numbers numbers(int[] order) {
      Numbers here = under();
      Fill sorted = new Fill();
      sorted.bytes = bytes == null ? null : new byte[Math.max(1, size)];
      sorted.chars = chars == null ? null : new char[Math.max(1, size)];
      sorted.ints = ints == null ? null : new int[Math.max(1, size)];
      sorted.size = size;
      for (int i = 0; i < size; i++) {
        sorted.set(i, here.get(order[i]));
      }
      return size == 0 ? of() : new Numbers(sorted.bytes, sorted.chars, sorted.ints, size);
    }

    /// The column as it stands, valid until the next number comes.
    Numbers under() {
      return new Numbers(bytes, chars, ints, size);
    }

    private void widen() {
      if (bytes != null) {
        char[] wider = new char[bytes.length];
        for (int i = 0; i < size; i++) {
          wider[i] = (char) (bytes[i] & 0xff);
        }
        chars = wider;
        bytes = null;
      } else if (chars != null) {
        int[] wider = new int[chars.length];
        for (int i = 0; i < size; i++) {
          wider[i] = chars[i];
        }
        ints = wider;
        chars = null;
      }
    }
  }
}
