package touchstone.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;
import touchstone.journal.Chain;

/// What the side file beside the database says: while the store is closed, the size and SHA-256 of
/// the database file and where the journal ends; while it is open, where the journal ended when it
/// was opened. A database whose seal is open was not closed cleanly and is not trusted.
///
/// @param store whose database it is
/// @param act the number of the last act
/// @param chain the journal's chain after it
/// @param size of the database file in bytes, -1 while it is open
/// @param sha256 of the database file, hexadecimal, empty while it is open
record Seal(UUID store, long act, Chain chain, long size, String sha256) {
  boolean isClosed() {
    return size >= 0;
  }

  Seal opened() {
    return open(store, act, chain);
  }

  /// The seal of a store that is open and had that act when it was opened.
  static Seal open(UUID store, long act, Chain chain) {
    return new Seal(store, act, chain, -1, "");
  }

  static Seal closed(Disk disk, Path database, UUID store, long act, Chain chain)
      throws IOException {
    try (DiskFile file = disk.read(database)) {
      return new Seal(store, act, chain, file.size(), digest(file));
    }
  }

  /// Whether the database file is, to the bit, the one that was sealed.
  boolean fits(Disk disk, Path database) throws IOException {
    if (!isClosed() || !disk.exists(database)) {
      return false;
    }
    try (DiskFile file = disk.read(database)) {
      return file.size() == size && digest(file).equals(sha256);
    }
  }

  /// The seal in that file, or nothing where there is none that can be read.
  static Optional<Seal> read(Disk disk, Path file) {
    if (!disk.exists(file)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> told =
          JSON.std.mapFrom(new String(WholeFile.read(disk, file), StandardCharsets.UTF_8));
      Seal seal =
          new Seal(
              UUID.fromString(String.valueOf(told.get("store"))),
              Long.parseLong(String.valueOf(told.get("act"))),
              new Chain(String.valueOf(told.get("chain"))),
              Long.parseLong(String.valueOf(told.get("size"))),
              String.valueOf(told.get("sha256")));
      return seal.check().equals(told.get("check")) ? Optional.of(seal) : Optional.empty();
    } catch (IOException | JacksonException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  void write(Disk disk, Path file) throws IOException {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("store", store.toString());
    told.put("act", act);
    told.put("chain", chain.hex());
    told.put("size", size);
    told.put("sha256", sha256);
    told.put("check", check());
    WholeFile.write(disk, file, JSON.std.asString(told).getBytes(StandardCharsets.UTF_8));
  }

  private String check() {
    String all = store + "|" + act + "|" + chain.hex() + "|" + size + "|" + sha256;
    return HexFormat.of().formatHex(sha().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  static String digest(DiskFile file) throws IOException {
    MessageDigest sha = sha();
    ByteBuffer piece = ByteBuffer.allocate(1 << 18);
    long at = 0;
    while (true) {
      int count = file.read(piece.clear(), at);
      if (count < 0) {
        return HexFormat.of().formatHex(sha.digest());
      }
      sha.update(piece.flip());
      at += count;
    }
  }

  static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
