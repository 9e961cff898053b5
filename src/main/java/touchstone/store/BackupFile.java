package touchstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;
import touchstone.journal.Chain;

/// Backups as files: a zip of `manifest.json` and the database, in this order.
final class BackupFile {
  static final String SUFFIX = ".backup";
  private static final String MANIFEST = "manifest.json";
  private static final String DATABASE = StorePlace.NAME + StorePlace.SUFFIX;

  private BackupFile() {}

  /// Writes a backup under its own file name, whole or not at all.
  static void write(Disk disk, Backup backup, Path database) throws IOException {
    WholeFile.write(
        disk,
        backup.file(),
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.setLevel(Deflater.BEST_SPEED);
          zip.putNextEntry(new ZipEntry(MANIFEST));
          zip.write(manifest(backup));
          zip.putNextEntry(new ZipEntry(DATABASE));
          try (DiskFile source = disk.read(database);
              InputStream in = WholeFile.input(source)) {
            in.transferTo(zip);
          }
          zip.closeEntry();
          zip.finish();
        });
  }

  /// What a backup says of itself.
  ///
  /// @throws IOException where the file is no backup or its beginning is damaged
  static Backup read(Disk disk, Path file) throws IOException {
    try (DiskFile source = disk.read(file);
        ZipInputStream zip = new ZipInputStream(WholeFile.input(source))) {
      next(zip, MANIFEST, file);
      return backup(file, zip.readAllBytes());
    } catch (IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  /// The disk does not take what is taken out of a backup; of the backup it says nothing.
  static final class NotTaken extends IOException {
    private static final long serialVersionUID = 1;

    NotTaken(IOException cause) {
      super(cause);
    }
  }

  /// Takes the database out of a backup.
  ///
  /// @throws NotTaken where it cannot be written
  /// @throws IOException where it is not the one that was put in
  static Backup extract(Disk disk, Path file, Path to) throws IOException {
    try (DiskFile source = disk.read(file);
        ZipInputStream zip = new ZipInputStream(WholeFile.input(source))) {
      next(zip, MANIFEST, file);
      Backup backup = backup(file, zip.readAllBytes());
      next(zip, DATABASE, file);
      MessageDigest sha = Seal.sha();
      long size = copy(new DigestInputStream(zip, sha), disk, to);
      String digest = HexFormat.of().formatHex(sha.digest());
      if (size != backup.size() || !digest.equals(backup.sha256())) {
        throw damaged(file, null);
      }
      return backup;
    } catch (IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static long copy(InputStream in, Disk disk, Path to) throws IOException {
    long size = 0;
    byte[] some = new byte[1 << 16];
    try (DiskFile target = fresh(disk, to)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        put(target, some, read, size);
        size += read;
      }
      try {
        target.force(true);
      } catch (IOException e) {
        throw new NotTaken(e);
      }
    }
    return size;
  }

  private static DiskFile fresh(Disk disk, Path to) throws NotTaken {
    try {
      disk.delete(to);
      return disk.open(to);
    } catch (IOException e) {
      throw new NotTaken(e);
    }
  }

  private static void put(DiskFile target, byte[] some, int length, long place) throws NotTaken {
    ByteBuffer left = ByteBuffer.wrap(some, 0, length);
    try {
      while (left.hasRemaining()) {
        target.write(left, place + left.position());
      }
    } catch (IOException e) {
      throw new NotTaken(e);
    }
  }

  /// Whether the database in a backup is the one that was put in; reads all of it.
  static boolean isWhole(Disk disk, Path file) {
    try (DiskFile source = disk.read(file);
        ZipInputStream zip = new ZipInputStream(WholeFile.input(source))) {
      next(zip, MANIFEST, file);
      Backup backup = backup(file, zip.readAllBytes());
      next(zip, DATABASE, file);
      MessageDigest sha = Seal.sha();
      long size = new DigestInputStream(zip, sha).transferTo(OutputStream.nullOutputStream());
      return size == backup.size()
          && HexFormat.of().formatHex(sha.digest()).equals(backup.sha256());
    } catch (IOException | IllegalArgumentException damaged) {
      return false;
    }
  }

  private static void next(ZipInputStream zip, String name, Path file) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(name)) {
      throw damaged(file, null);
    }
  }

  private static IOException damaged(Path file, @org.jspecify.annotations.Nullable Exception e) {
    return new IOException("no whole backup: " + file.getFileName(), e);
  }

  private static byte[] manifest(Backup backup) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("store", backup.store().toString());
    told.put("act", backup.act());
    told.put("chain", backup.chain().hex());
    told.put("at", backup.at().toString());
    told.put("schema", backup.schema());
    told.put("size", backup.size());
    told.put("sha256", backup.sha256());
    return JSON.std.asString(told).getBytes(StandardCharsets.UTF_8);
  }

  private static Backup backup(Path file, byte[] manifest) throws IOException {
    try {
      Map<String, Object> told = JSON.std.mapFrom(new String(manifest, StandardCharsets.UTF_8));
      return new Backup(
          file,
          UUID.fromString(String.valueOf(told.get("store"))),
          Long.parseLong(String.valueOf(told.get("act"))),
          new Chain(String.valueOf(told.get("chain"))),
          Instant.parse(String.valueOf(told.get("at"))),
          Integer.parseInt(String.valueOf(told.get("schema"))),
          Long.parseLong(String.valueOf(told.get("size"))),
          String.valueOf(told.get("sha256")));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw damaged(file, e);
    }
  }
}
