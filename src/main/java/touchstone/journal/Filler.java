package touchstone.journal;

/// What stands in a segment where no act is yet: bytes that depend on their place, so that room
/// made beforehand is told from a block that was zeroed and from an act that lost a part of itself.
final class Filler {
  private Filler() {}

  static byte at(long place) {
    long mixed = (place + 1) * 0x9E3779B97F4A7C15L;
    return (byte) ((mixed >>> 56) | 1);
  }

  static void fill(byte[] target, int offset, int length, long place) {
    for (int i = 0; i < length; i++) {
      target[offset + i] = at(place + i);
    }
  }

  static boolean is(byte[] source, int from, int until) {
    for (int at = from; at < until; at++) {
      if (source[at] != at(at)) {
        return false;
      }
    }
    return true;
  }
}
