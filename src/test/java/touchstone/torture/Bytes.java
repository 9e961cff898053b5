package touchstone.torture;

import java.util.Arrays;

/// The content of a file in memory. Not thread-safe.
final class Bytes {
  private byte[] room;
  private int size;

  Bytes(byte[] content) {
    room = content;
    size = content.length;
  }

  Bytes copy() {
    return new Bytes(all());
  }

  byte[] all() {
    return Arrays.copyOf(room, size);
  }

  int size() {
    return size;
  }

  void write(long place, Bytes source, int from, int length) {
    int end = Math.toIntExact(place) + length;
    if (end > size) {
      resize(end);
    }
    System.arraycopy(source.room, from, room, Math.toIntExact(place), length);
  }

  /// Cuts the content, or fills it up with zeros.
  void resize(long wanted) {
    int fresh = Math.toIntExact(wanted);
    if (fresh > room.length) {
      room = Arrays.copyOf(room, Math.max(fresh, room.length * 2));
    }
    if (fresh < size) {
      Arrays.fill(room, fresh, size, (byte) 0);
    }
    size = fresh;
  }
}
