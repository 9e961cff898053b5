package touchstone.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// What befalls a file that lies on a disk.
enum Damage {
  FLIPPED_BIT,
  FLIPPED_BITS,
  ZEROED_BLOCK,
  ZEROED_SECTOR,
  TRUNCATED,
  EMPTIED,
  LOST_HEADER,
  APPENDED,
  GARBAGE_INSIDE,
  REPLACED,
  MISSING;

  /// Damages the file; answers whether anything of it is different now.
  boolean befall(Path file, Random chance) throws IOException {
    byte[] before = Files.readAllBytes(file);
    if (this == MISSING) {
      Files.delete(file);
      return true;
    }
    byte[] after = damaged(before, chance);
    Files.write(file, after);
    return !Arrays.equals(before, after);
  }

  private byte[] damaged(byte[] before, Random chance) {
    byte[] after = before.clone();
    int size = before.length;
    switch (this) {
      case FLIPPED_BIT -> flip(after, chance);
      case FLIPPED_BITS -> {
        for (int i = 0; i < 2 + chance.nextInt(30); i++) {
          flip(after, chance);
        }
      }
      case ZEROED_BLOCK -> zero(after, 4096, chance);
      case ZEROED_SECTOR -> zero(after, 512, chance);
      case TRUNCATED -> after = Arrays.copyOf(before, size == 0 ? 0 : chance.nextInt(size));
      case EMPTIED -> after = new byte[0];
      case LOST_HEADER -> {
        byte[] garbage = garbage(Math.min(size, chance.nextBoolean() ? 4096 : 8192), chance);
        System.arraycopy(garbage, 0, after, 0, garbage.length);
      }
      case APPENDED -> {
        byte[] garbage = garbage(1 + chance.nextInt(9_000), chance);
        after = Arrays.copyOf(before, size + garbage.length);
        System.arraycopy(garbage, 0, after, size, garbage.length);
      }
      case GARBAGE_INSIDE -> {
        byte[] garbage = garbage(Math.min(size, 1 + chance.nextInt(4_096)), chance);
        int place = size == garbage.length ? 0 : chance.nextInt(size - garbage.length);
        System.arraycopy(garbage, 0, after, place, garbage.length);
      }
      case REPLACED -> after = garbage(Math.max(1, size), chance);
      case MISSING -> throw new IllegalStateException("a missing file has no content");
    }
    return after;
  }

  private static void flip(byte[] bytes, Random chance) {
    if (bytes.length > 0) {
      bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
    }
  }

  private static void zero(byte[] bytes, int block, Random chance) {
    int place = chance.nextInt(bytes.length / block + 1) * block;
    if (place < bytes.length) {
      Arrays.fill(bytes, place, Math.min(bytes.length, place + block), (byte) 0);
    }
  }

  private static byte[] garbage(int length, Random chance) {
    byte[] garbage = new byte[length];
    if (chance.nextBoolean()) {
      chance.nextBytes(garbage);
    } else {
      Arrays.fill(garbage, (byte) chance.nextInt(256));
    }
    return garbage;
  }
}
