package touchstone.torture;

import java.nio.file.Path;

/// One thing that happened to a disk, or the acknowledgement of an act, in the order of a `Tape`.
sealed interface Step {
  /// A file that was not there was made, empty.
  record Made(Path file) implements Step {}

  record MadeFolder(Path folder) implements Step {}

  record Written(Path file, long place, Bytes bytes) implements Step {}

  record Truncated(Path file, long size) implements Step {}

  record Forced(Path file) implements Step {}

  record Moved(Path from, Path to) implements Step {}

  record Deleted(Path file) implements Step {}

  record SyncedFolder(Path folder) implements Step {}

  /// An act is about to begin: from here on it may be there.
  record Begun() implements Step {}

  record Acknowledged(Ack ack) implements Step {}
}
