package touchstone.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A store in a folder with the one small table that these tests write: tags.
final class Words {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  record Word(long id, String name) {}

  static final Table<Word> WORD =
      Table.named("tag")
          .texts("owner_table")
          .numbers("owner_id")
          .texts("name")
          .of(
              Word::id,
              word ->
                  new Row()
                      .with("owner_table", "word")
                      .with("owner_id", 1L)
                      .with("name", word.name()),
              row -> new Word(row.number("id"), row.text("name")));

  private Words() {}

  static Database open(Path folder) {
    return open(folder, "tester");
  }

  static Database open(Path folder, String who) {
    return Database.open(
        StorePlace.of(folder),
        Clock.fixed(NOW, ZoneId.of("UTC")),
        () -> who,
        List.of(WORD),
        List.of(),
        Standing.asItWas());
  }

  static long add(Database database, String name) {
    return database.act(
        "write",
        transaction -> {
          Word word = new Word(transaction.newId(), name);
          transaction.add(WORD, word);
          return word.id();
        });
  }

  static long count(Database database, String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
