package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import touchstone.journal.Chain;
import touchstone.store.Backup;

class KeepingWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
  private static final long ROOM = 50L << 30;

  private static KeepingWords.Said said(String at, boolean changed, long room) {
    Optional<Backup> latest =
        at.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Backup(
                    Path.of("a.backup"),
                    new UUID(1, 1),
                    7,
                    Chain.START,
                    Instant.parse(at),
                    2,
                    1,
                    "00".repeat(32)));
    KeepingWords words = new KeepingWords(Messages.in(Locale.ENGLISH), new Formats(Locale.ENGLISH));
    return words.status(new Keeping.State(latest, changed, room, 1), NOW, ZoneOffset.UTC);
  }

  @Test
  void the_status_bar_says_when_the_last_backup_was_made() {
    assertThat(said("2026-11-26T09:02:00Z", true, ROOM).text()).startsWith("Backup today 9:02");
    assertThat(said("2026-11-20T09:02:00Z", false, ROOM).text()).startsWith("Backup Nov 20, 2026");
    assertThat(said("2026-11-20T09:02:00Z", false, ROOM).warning()).isFalse();
    assertThat(said("", false, ROOM).text()).isEqualTo("No backup yet");
  }

  @Test
  void it_warns_in_words_when_that_is_a_day_ago_and_something_changed() {
    KeepingWords.Said old = said("2026-11-25T09:02:00Z", true, ROOM);
    assertThat(old.warning()).isTrue();
    assertThat(old.text()).contains("changed since", "back up now");
  }

  @Test
  void it_warns_in_words_when_the_disk_is_nearly_full() {
    KeepingWords.Said low = said("2026-11-26T09:02:00Z", true, 812L << 20);
    assertThat(low.warning()).isTrue();
    assertThat(low.text()).contains("Only 812 MB free", "free some space", "Backup today");
  }
}
