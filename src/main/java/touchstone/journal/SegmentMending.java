package touchstone.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A damaged segment put together again from itself and its copy. Acts keep their places: what
/// neither of the two holds any more becomes a gap.
final class SegmentMending {
  private final byte[] bytes;
  private final SegmentScan scan;
  private final long from;
  private final long until;
  private final boolean tailKnown;

  private SegmentMending(byte[] bytes, long from, long until, boolean tailKnown) {
    this.bytes = bytes;
    this.scan = SegmentScan.of(bytes, (_, _) -> {});
    this.from = from;
    this.until = until;
    this.tailKnown = tailKnown;
  }

  /// The segment as it is now.
  byte[] bytes() {
    return bytes;
  }

  SegmentScan scan() {
    return scan;
  }

  /// The first act that was damaged.
  long from() {
    return from;
  }

  /// The last one, as far as can be told.
  long until() {
    return until;
  }

  /// Whether it is certain that no act stood behind the last one that is whole.
  boolean tailKnown() {
    return tailKnown;
  }

  /// @param expected the head as it should be, where neither file says it
  static @Nullable SegmentMending of(
      byte @Nullable [] own, byte @Nullable [] copy, @Nullable SegmentHead expected) {
    byte[] source = own == null ? copy : own;
    SegmentHead head = head(own, copy, expected);
    if (source == null || head == null) {
      return null;
    }
    byte[] spare = copy == null ? new byte[0] : copy;
    byte[] bytes = Arrays.copyOf(source, Math.max(source.length, spare.length));
    head.bytes().get(bytes, 0, SegmentHead.SIZE);
    int at = SegmentHead.SIZE;
    long next = head.first();
    long from = 0;
    long until = 0;
    while (true) {
      Frame frame = Frame.at(bytes, at, bytes.length);
      if (frame == null || (frame.number() != next && !frame.isGap())) {
        Frame kept = Frame.at(spare, at, spare.length);
        if (kept != null && kept.number() == next) {
          System.arraycopy(spare, at, bytes, at, kept.size());
          from = from == 0 ? next : from;
          until = next;
          frame = kept;
        } else {
          int behind = nextWhole(bytes, at + Frame.HEAD, next);
          if (behind < 0) {
            break;
          }
          long found = wholeAt(bytes, behind).number();
          System.arraycopy(Frame.gap(found - 1, behind - at), 0, bytes, at, behind - at);
          from = from == 0 ? next : from;
          until = found - 1;
          continue;
        }
      }
      next = Math.abs(frame.number()) + 1;
      at += frame.size();
    }
    SegmentRest rest =
        own == null || own.length <= at ? SegmentRest.DAMAGED : SegmentRest.of(own, at, next);
    boolean known = rest != SegmentRest.DAMAGED;
    if (from == 0) {
      from = next;
    }
    byte[] whole = Arrays.copyOf(bytes, at + Journal.ROOM);
    Filler.fill(whole, at, Journal.ROOM, at);
    return new SegmentMending(whole, from, until, known);
  }

  private static @Nullable SegmentHead head(
      byte @Nullable [] own, byte @Nullable [] copy, @Nullable SegmentHead expected) {
    SegmentHead head = own == null ? null : SegmentHead.of(own);
    if (head == null && copy != null) {
      head = SegmentHead.of(copy);
    }
    return head == null ? expected : head;
  }

  private static int nextWhole(byte[] bytes, int from, long expected) {
    for (int at = from; at + Frame.HEAD <= bytes.length; at++) {
      Frame frame = Frame.at(bytes, at, bytes.length);
      if (frame != null && frame.number() > expected && frame.number() < expected + (1L << 32)) {
        return at;
      }
    }
    return -1;
  }

  private static Frame wholeAt(byte[] bytes, int at) {
    return java.util.Objects.requireNonNull(Frame.at(bytes, at, bytes.length));
  }
}
