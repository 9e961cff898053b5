package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// The words of all columns that hold words.
///
/// @param handlers names of employees
/// @param actions recovery actions
/// @param impressions scores from 0 to 100 as text, of which there are few
record Vocabulary(
    Words segments,
    Words channels,
    Words functions,
    Words handlers,
    Words causes,
    Words tags,
    Words actions,
    Words stages,
    Words impressions) {

  static Vocabulary empty() {
    return new Vocabulary(
        new Words(),
        new Words(),
        new Words(),
        new Words(),
        new Words(),
        new Words(),
        new Words(),
        new Words(),
        new Words());
  }

  /// One that can grow while this one stays as it is.
  Vocabulary copy() {
    return new Vocabulary(
        segments.copy(),
        channels.copy(),
        functions.copy(),
        handlers.copy(),
        causes.copy(),
        tags.copy(),
        actions.copy(),
        stages.copy(),
        impressions.copy());
  }

  long bytes() {
    return all().stream().mapToLong(Words::bytes).sum();
  }

  void write(ByteBuffer to) {
    all().forEach(words -> words.write(to));
  }

  static Vocabulary read(ColumnInput from) throws IOException {
    return new Vocabulary(
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from));
  }

  private List<Words> all() {
    return List.of(
        segments, channels, functions, handlers, causes, tags, actions, stages, impressions);
  }
}
