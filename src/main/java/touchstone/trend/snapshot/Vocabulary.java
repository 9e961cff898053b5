package touchstone.trend.snapshot;

import java.nio.ByteBuffer;

/// The words of all columns that hold words.
///
/// @param handlers names of employees
record Vocabulary(
    Words segments, Words channels, Words functions, Words handlers, Words causes, Words tags) {

  static Vocabulary empty() {
    return new Vocabulary(
        new Words(), new Words(), new Words(), new Words(), new Words(), new Words());
  }

  /// One that can grow while this one stays as it is.
  Vocabulary copy() {
    return new Vocabulary(
        segments.copy(),
        channels.copy(),
        functions.copy(),
        handlers.copy(),
        causes.copy(),
        tags.copy());
  }

  long bytes() {
    return segments.bytes()
        + channels.bytes()
        + functions.bytes()
        + handlers.bytes()
        + causes.bytes()
        + tags.bytes();
  }

  void write(ByteBuffer to) {
    segments.write(to);
    channels.write(to);
    functions.write(to);
    handlers.write(to);
    causes.write(to);
    tags.write(to);
  }

  static Vocabulary read(ByteBuffer from) {
    return new Vocabulary(
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from),
        Words.read(from));
  }
}
