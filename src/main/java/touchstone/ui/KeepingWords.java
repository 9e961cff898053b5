package touchstone.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import touchstone.store.Backup;

/// What the status bar says of the backups: when the last verified one was made, and in words where
/// that is too long ago or the disk is nearly full.
public final class KeepingWords {
  static final long SCARCE = 1L << 30;
  private static final Duration OLD = Duration.ofDays(1);

  private final Messages messages;
  private final Formats formats;

  public KeepingWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /// @param warning whether the text asks for something to be done
  public record Said(String text, boolean warning) {}

  public Said status(Keeping.State state, Instant now, ZoneId zone) {
    Optional<Backup> latest = state.latest();
    boolean old =
        state.changed() && latest.map(backup -> backup.at().plus(OLD).isBefore(now)).orElse(false);
    String text =
        latest
            .map(
                backup ->
                    messages.text(old ? "backup.old" : "backup.last", when(backup, now, zone)))
            .orElseGet(() -> messages.text("backup.none"));
    if (state.room() < SCARCE) {
      return new Said(messages.text("backup.room", state.room() >> 20, text), true);
    }
    return new Said(text, old);
  }

  private String when(Backup backup, Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(backup.at(), zone);
    String time = formats.time(backup.at().atZone(zone).toLocalTime());
    return day.equals(LocalDate.ofInstant(now, zone))
        ? messages.text("backup.today", time)
        : formats.day(day) + ", " + time;
  }
}
