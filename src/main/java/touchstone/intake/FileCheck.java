package touchstone.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file as it stood when the reading began: regular, readable, with its size and its time, so
/// that a file that changes under the reader is noticed.
record FileCheck(Path file, long size, FileTime modified, @Nullable Object key) {

  /// @throws IntakeFailure where there is no regular file to read, saying what is there instead
  static FileCheck of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      if (found.isDirectory()) {
        throw refusal(file, "file.folder", "file.folder.remedy", null);
      }
      if (!found.isRegularFile()) {
        throw refusal(file, "file.special", null, null);
      }
      if (!Files.isReadable(file)) {
        throw refusal(file, "file.forbidden", "file.forbidden.remedy", null);
      }
      return new FileCheck(file, found.size(), found.lastModifiedTime(), found.fileKey());
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /// @throws IntakeFailure where the file is not the one the reading began with
  void stillTheSame() {
    FileCheck now = of(file);
    if (now.size != size || !now.modified.equals(modified) || !same(now.key, key)) {
      throw refusal(file, "file.changed", "file.changed.remedy", null);
    }
  }

  /// What an I/O error means for the user.
  static IntakeFailure failure(Path file, IOException e) {
    String why = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    boolean link = Files.isSymbolicLink(file);
    if (e instanceof FileSystemLoopException || why.contains("too many levels")) {
      return refusal(file, "file.loop", null, e);
    }
    if (e instanceof NoSuchFileException || why.contains("not a directory")) {
      return link
          ? refusal(file, "file.dangling", null, e)
          : refusal(file, "file.missing", "file.missing.remedy", e);
    }
    if (e instanceof AccessDeniedException) {
      return refusal(file, "file.forbidden", "file.forbidden.remedy", e);
    }
    if (e instanceof FileSystemException && why.contains("another process")) {
      return refusal(file, "file.locked", "file.locked.remedy", e);
    }
    if (link && !Files.exists(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return refusal(file, "file.dangling", null, e);
    }
    return refusal(file, "file.unreadable", "file.unreadable.remedy", e);
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == null ? other == null : one.equals(other);
  }

  private static IntakeFailure refusal(
      Path file, String reason, @Nullable String remedy, @Nullable Throwable cause) {
    return new IntakeFailure(
        Problem.ofFile(
            Problem.Kind.REFUSAL,
            file,
            Sentence.of(reason),
            remedy == null ? null : Sentence.of(remedy)),
        cause);
  }
}
