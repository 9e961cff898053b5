package touchstone.disk;

/// What happens to bytes on their way to the disk and back: nothing, or encryption that also tells
/// when they were changed. Any thread may call it.
public interface Sealing {
  byte[] seal(byte[] plain);

  /// @throws BrokenSeal where the bytes were not sealed with this key or were changed since
  byte[] open(byte[] sealed);

  /// The password of the database engine's own file, absent where that file is not encrypted. The
  /// caller owns the characters.
  char @org.jspecify.annotations.Nullable [] databasePassword();

  /// Bytes that cannot be opened.
  final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenSeal(@org.jspecify.annotations.Nullable Throwable cause) {
      super("these bytes were not sealed with this key, or were changed since", cause);
    }
  }

  /// Bytes as they are.
  Sealing NONE =
      new Sealing() {
        @Override
        public byte[] seal(byte[] plain) {
          return plain;
        }

        @Override
        public byte[] open(byte[] sealed) {
          return sealed;
        }

        @Override
        public char @org.jspecify.annotations.Nullable [] databasePassword() {
          return null;
        }
      };
}
