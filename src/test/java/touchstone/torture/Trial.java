package touchstone.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.logbook.Books;
import touchstone.store.StoreFailure;

/// Opening a store again after something befell it, and what was found.
///
/// @param refused why it could not be opened or read, absent where it could
/// @param told what the opening said of damage
/// @param findings what is wrong with what was opened
record Trial(@Nullable Throwable refused, List<String> told, Findings findings) {
  /// Opens the store, holds it against what was acknowledged, and closes it.
  static Trial of(Path folder, Disk disk, List<Ack> acknowledged, int pending) {
    return of(folder, disk, acknowledged, pending, null);
  }

  /// @param records the digest of all records, absent where it is not known
  static Trial of(
      Path folder, Disk disk, List<Ack> acknowledged, int pending, @Nullable String records) {
    List<String> told = List.of();
    Findings findings = new Findings();
    try (Books books = Core.open(folder, disk)) {
      told = Core.problems(books);
      findings = Invariants.check(books, acknowledged, pending);
      if (records != null && !records.equals(Invariants.records(books))) {
        findings.lost("the records are not those that were there");
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Trial(e, told, findings);
    }
    return new Trial(null, told, findings);
  }

  /// How it ended where every copy was at hand.
  Score.End end() {
    if (refused != null) {
      return Score.End.UNRECOVERED;
    }
    if (!findings.lost().isEmpty() || !findings.unreadable().isEmpty()) {
      return Score.End.LOST;
    }
    return findings.half().isEmpty() ? Score.End.WELL : Score.End.HALF;
  }

  /// How it ended where a file had been damaged at rest.
  ///
  /// @param victim what was damaged
  /// @param killed whether the store had not been closed: the journal alone then has for certain
  ///   what came after the last backup; else it alone has what acts wrote, not what came of them
  Score.End endAfterDamage(DamagePart.Victim victim, boolean killed) {
    boolean journal = victim == DamagePart.Victim.JOURNAL;
    if (refused != null) {
      boolean foreseen = refused instanceof StoreFailure;
      return journal && killed && foreseen ? Score.End.WELL : Score.End.UNRECOVERED;
    }
    if (findings.none()) {
      return Score.End.WELL;
    }
    if (told.isEmpty()) {
      return Score.End.SILENT;
    }
    if (!findings.half().isEmpty()) {
      return Score.End.HALF;
    }
    boolean allowed = journal && (killed || findings.lost().isEmpty());
    return allowed ? Score.End.WELL : Score.End.UNRECOVERED;
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    if (refused != null) {
      words.add("refused: " + refused);
      for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
        words.add("because: " + cause);
      }
      for (StackTraceElement at : refused.getStackTrace()) {
        words.add("  at " + at);
      }
    }
    told.forEach(one -> words.add("told: " + one));
    findings.lost().forEach(one -> words.add("lost: " + one));
    findings.unreadable().forEach(one -> words.add("unreadable: " + one));
    findings.half().forEach(one -> words.add("half: " + one));
    return words;
  }
}
