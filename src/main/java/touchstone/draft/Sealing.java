package touchstone.draft;

/// How the bytes of a draft stand in its file: as they are, or encrypted. Called from several
/// threads.
public interface Sealing {
  /// The bytes as they go to the disk.
  byte[] seal(byte[] plain);

  /// The bytes that were sealed.
  ///
  /// @throws IllegalArgumentException where these bytes were not sealed so, or are damaged
  byte[] open(byte[] sealed);

  /// The bytes as they are, for a store that is not encrypted.
  static Sealing none() {
    return new Sealing() {
      @Override
      public byte[] seal(byte[] plain) {
        return plain;
      }

      @Override
      public byte[] open(byte[] sealed) {
        return sealed;
      }
    };
  }
}
