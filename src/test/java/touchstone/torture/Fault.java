package touchstone.torture;

/// Which calls of a disk fail.
///
/// @param kind the calls that are counted
/// @param call the first that fails, from 1
/// @param forGood whether all after it fail too, until the fault is mended
record Fault(Kind kind, int call, boolean forGood) {
  enum Kind {
    OPEN,
    WRITE,
    /// Half of the bytes are written before it fails.
    SHORT_WRITE,
    FORCE,
    MOVE,
    DELETE,
    SYNC_FOLDER,
    TRUNCATE
  }
}
