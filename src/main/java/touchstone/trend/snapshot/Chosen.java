package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerKind;

/// Whose lives a question is about, worked out for one sheet.
///
/// @param from the first place that can be meant
/// @param to the place after the last
/// @param segment the number of the segment, 0 where any will do
/// @param kind the ordinal of the kind, -1 where any will do
/// @param startedFrom the first day 0
/// @param startedTo the last
record Chosen(
    Sheet sheet, int from, int to, int segment, int kind, int startedFrom, int startedTo) {

  Chosen(Sheet sheet, Words segments, Whose whose, int one) {
    this(
        sheet,
        whose.customer() == null ? 0 : Math.max(one, 0),
        whose.customer() == null ? sheet.customers() : one < 0 ? 0 : one + 1,
        whose.segment() == null ? Words.NONE : segments.find(whose.segment()),
        ordinal(whose.kind()),
        day(whose.startedFrom(), Integer.MIN_VALUE),
        day(whose.startedTo(), Integer.MAX_VALUE));
  }

  Chosen(Sheet sheet, Vocabulary words, Whose whose) {
    this(
        sheet,
        words.segments(),
        whose,
        whose.customer() == null ? -1 : sheet.place(whose.customer().value()));
  }

  /// The same between other places.
  private Chosen within(int first, int end) {
    return new Chosen(sheet, first, end, segment, kind, startedFrom, startedTo);
  }

  /// The same in so many pieces of one length, one after the other.
  List<Chosen> pieces(int number) {
    int length = Math.ceilDiv(to - from, number);
    return IntStream.range(0, number)
        .mapToObj(
            i -> within(Math.min(to, from + i * length), Math.min(to, from + (i + 1) * length)))
        .toList();
  }

  /// None of them.
  Chosen nobody() {
    return within(from, from);
  }

  /// Whether every place from the first to the last is meant.
  boolean holdsAll() {
    return segment == Words.NONE
        && kind < 0
        && startedFrom == Integer.MIN_VALUE
        && startedTo == Integer.MAX_VALUE;
  }

  /// Whether a place between the first and the last is meant.
  boolean holds(int place) {
    if (segment != Words.NONE && sheet.segments().get(place) != segment) {
      return false;
    }
    if (kind >= 0 && sheet.kinds().get(place) != kind) {
      return false;
    }
    int start = sheet.starts().get(place);
    return start >= startedFrom && start <= startedTo;
  }

  private static int ordinal(@Nullable CustomerKind kind) {
    return kind == null ? -1 : SheetFill.KINDS.indexOf(kind);
  }

  private static int day(@Nullable LocalDate day, int otherwise) {
    return day == null ? otherwise : Math.toIntExact(day.toEpochDay());
  }
}
