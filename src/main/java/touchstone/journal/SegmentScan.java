package touchstone.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.WholeFile;

/// What a reading of one segment found: how far its acts are whole, and what comes after them.
///
/// @param head nothing where the file does not begin as a segment does
/// @param last the number of the last whole act, one less than the first where there is none
/// @param chain the chain after it
/// @param end where it ends, in bytes
/// @param gap the number of the last act that is known to be lost, 0 where none is
/// @param rest what stands after it
record SegmentScan(
    @Nullable SegmentHead head, long last, Chain chain, int end, long gap, SegmentRest rest) {

  /// Reads a segment and hands over its whole acts with their offsets.
  static SegmentScan of(Disk disk, Path file, BiConsumer<Frame, Long> act) throws IOException {
    return of(WholeFile.read(disk, file), act);
  }

  static SegmentScan of(byte[] bytes, BiConsumer<Frame, Long> act) {
    SegmentHead head = SegmentHead.of(bytes);
    if (head == null) {
      return new SegmentScan(null, 0, Chain.START, 0, 0, SegmentRest.DAMAGED);
    }
    int at = SegmentHead.SIZE;
    long next = head.first();
    Chain chain = head.chain();
    long gap = 0;
    boolean trusting = false;
    while (true) {
      Frame frame = Frame.at(bytes, at, bytes.length);
      if (frame != null && frame.isGap() && -frame.number() >= next) {
        gap = -frame.number();
        next = gap + 1;
        trusting = true;
      } else if (frame != null && frame.number() == next && (trusting || frame.follows(chain))) {
        act.accept(frame, (long) at);
        chain = frame.chain();
        next++;
        trusting = false;
      } else {
        break;
      }
      at += frame.size();
    }
    return new SegmentScan(head, next - 1, chain, at, gap, SegmentRest.of(bytes, at, next));
  }
}
