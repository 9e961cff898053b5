package touchstone.journal;

import java.nio.ByteBuffer;

/// What stands in a segment after its last whole act.
enum SegmentRest {
  /// Nothing, or room made beforehand.
  NOTHING,
  /// The beginning of an act that was never finished: a part of it is still room.
  TORN,
  /// Bytes that were written whole once and are not what was written.
  DAMAGED;

  private static final int RUN = 16;

  /// Judges the bytes from `from` on. A torn act leaves some of the room it was to fill; room is
  /// made at least a frame's head beyond the last act before that is written, so bytes directly
  /// behind it that are neither room nor the head of an act are damage, and so is a file that does
  /// not end in room: it was cut.
  static SegmentRest of(byte[] bytes, int from, long expected) {
    if (bytes.length - from < Frame.HEAD
        || !roomOnly(bytes, bytes.length - Frame.HEAD)
        || later(bytes, from, expected)) {
      return DAMAGED;
    }
    int headEnd = Math.min(bytes.length, from + Frame.HEAD);
    if (Filler.is(bytes, from, headEnd)) {
      return roomOnly(bytes, headEnd) ? NOTHING : TORN;
    }
    int written = writtenUntil(bytes, from);
    long told = headEnd - from < Frame.HEAD ? 0 : ByteBuffer.wrap(bytes).getInt(from);
    long end = from + Frame.HEAD + told;
    if (told <= 0) {
      return hasRoom(bytes, from, headEnd) ? TORN : DAMAGED;
    }
    return end > written || hasRoom(bytes, from, written) ? TORN : DAMAGED;
  }

  private static boolean later(byte[] bytes, int from, long expected) {
    for (int candidate = from; candidate + Frame.HEAD <= bytes.length; candidate++) {
      Frame frame = Frame.at(bytes, candidate, bytes.length);
      if (frame != null && frame.number() >= expected) {
        return true;
      }
    }
    return false;
  }

  /// Room that was being extended when the power went may still be zeros.
  private static boolean roomOnly(byte[] bytes, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] != Filler.at(at) && bytes[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static int writtenUntil(byte[] bytes, int from) {
    int until = bytes.length;
    while (until > from && (bytes[until - 1] == Filler.at(until - 1) || bytes[until - 1] == 0)) {
      until--;
    }
    return until;
  }

  private static boolean hasRoom(byte[] bytes, int from, int until) {
    int run = 0;
    for (int at = from; at < until; at++) {
      run = bytes[at] == Filler.at(at) ? run + 1 : 0;
      if (run >= RUN) {
        return true;
      }
    }
    return run > 0;
  }
}
