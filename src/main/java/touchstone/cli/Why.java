package touchstone.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why a file could not be read or written, in words.
final class Why {
  private Why() {}

  static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> TouchstoneCommand.say("why.missing");
      case AccessDeniedException _ -> TouchstoneCommand.say("why.denied");
      case NotDirectoryException _ -> TouchstoneCommand.say("why.folder");
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> failure.getClass().getSimpleName();
    };
  }
}
