package touchstone.torture;

/// What a power cut leaves of the writes that were never forced.
enum CutModel {
  /// All before the cut, and the first part of the write it fell into.
  TORN_PREFIX(0),
  /// Nothing.
  ALL_DROPPED(0),
  /// Each sector of 4096 bytes or not, by chance.
  SECTORS_4096(4096),
  /// Each sector of 512 bytes or not, by chance.
  SECTORS_512(512);

  private final int sector;

  CutModel(int sector) {
    this.sector = sector;
  }

  /// Bytes that are kept or dropped together; 0 where chance decides nothing.
  int sector() {
    return sector;
  }
}
