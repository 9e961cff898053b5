package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.OtherDisk;
import touchstone.disk.RealDisk;
import touchstone.disk.Sealing;
import touchstone.vault.KeyedSealing;
import touchstone.vault.RecoveryKey;
import touchstone.vault.Stretching;
import touchstone.vault.Vault;

/// A store that is being encrypted or decrypted is, whenever that is broken off, either still what
/// it was or already what it was to be, and opens with what belongs to it.
class ResealTest {
  private static final char[] PASSWORD = "correct horse".toCharArray();
  private static final Stretching CHEAP = new Stretching(64, 1, 1);

  @TempDir Path temp;
  private final List<Path> states = new ArrayList<>();

  private Path home() {
    return temp.resolve("home");
  }

  @Test
  void a_store_broken_off_while_it_is_encrypted_and_decrypted_loses_nothing() throws IOException {
    int encrypted = 0;
    List<String> words;
    KeptStates disk = new KeptStates();
    StorePlace place = new StorePlace(home(), disk, Sealing.NONE);
    try (Database database = open(place)) {
      for (int i = 0; i < 5; i++) {
        Words.add(database, "word " + i);
      }
      bulk(database);
      words = words(database);
      Vault vault = new Vault(disk, place.keyAnew(), place.keyAnew());
      KeyedSealing sealing = vault.create(PASSWORD, RecoveryKey.random(), CHEAP);
      disk.keeping = true;
      database.reseal(sealing);
      disk.keeping = false;
      assertThat(words(database)).isEqualTo(words);
      Words.add(database, "sealed");
      words = words(database);
      int until = states.size();
      disk.keeping = true;
      database.reseal(Sealing.NONE);
      disk.keeping = false;
      assertThat(words(database)).isEqualTo(words);
      assertThat(until).isGreaterThan(10);
      assertThat(states).hasSizeGreaterThan(until + 10);
    }
    for (Path state : states) {
      StorePlace found = StorePlace.of(state);
      Path key = found.keyInForce();
      if (key != null) {
        Vault.Unlocked unlocked =
            new Vault(found.disk(), key, found.keyCopy()).open(PASSWORD.clone());
        found = new StorePlace(state, found.disk(), unlocked.sealing());
        encrypted++;
      }
      try (Database database = open(found)) {
        assertThat(words(database))
            .as(state.toString())
            .isSubsetOf(words)
            .hasSizeGreaterThan(3_000);
        assertThat(database.opening().problems()).as(state.toString()).isEmpty();
      }
      assertThat(state.resolve("touchstone.anew")).doesNotExist();
      assertThat(state.resolve("touchstone.key-anew")).doesNotExist();
      assertThat(state.resolve("database-anew")).doesNotExist();
      assertThat(StorePlace.of(state).keyInForce() != null).isEqualTo(found.isKeyed());
    }
    assertThat(encrypted).isGreaterThan(10).isLessThan(states.size());
  }

  private static Database open(StorePlace place) {
    return Database.open(
        place,
        Clock.fixed(Words.NOW, ZoneId.of("UTC")),
        () -> "tester",
        List.of(Words.WORD),
        List.of(),
        Standing.asItWas());
  }

  private static void bulk(Database database) {
    database.bulk(
        "import",
        true,
        transaction -> {
          for (int i = 0; i < 3_000; i++) {
            transaction.add(Words.WORD, new Words.Word(transaction.newId(), "row " + i));
          }
          return true;
        });
  }

  private static List<String> words(Database database) {
    return database.read(
        handle ->
            handle.createQuery("select name from tag order by id").mapTo(String.class).list());
  }

  /// The disk of this machine, which keeps a copy of the whole folder before each change of a name.
  private final class KeptStates extends OtherDisk {
    private boolean keeping;

    KeptStates() {
      super(new RealDisk());
    }

    private void keep() {
      if (!keeping) {
        return;
      }
      Path state = temp.resolve("state-" + states.size());
      states.add(state);
      try (Stream<Path> all = Files.walk(home())) {
        for (Path one : all.toList()) {
          Path to = state.resolve(home().relativize(one));
          if (!one.getFileName().toString().equals(StoreLock.NAME)) {
            Files.copy(one, to);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      keep();
      super.move(from, to);
    }
  }
}
