package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.logbook.Books;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Whose;

/// What the snapshot says of recoveries, channels and execution is what queries over the records
/// say, on random stores and after random acts.
class ExperienceOnRandomStoresTest {
  @TempDir Path folder;
  private Books books;
  private Trends trends;
  private PlainExperience plain;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.database.remember("home_currency", "EUR");
    trends =
        Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> RandomDeeds.TODAY);
    plain = new PlainExperience(books.database);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void recoveries_are_those_of_the_records(long seed) {
    int seen = 0;
    for (Asked asked : afterDeeds(seed)) {
      Recoveries told = trends.recoveries().recoveries(asked);
      equal(told, new PlainRecoveries(plain).recoveries(asked, "EUR"));
      seen += told.actions().size();
    }
    assertThat(seen).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {24, 25, 26})
  void channels_and_conversations_are_those_of_the_records(long seed) {
    int seen = 0;
    for (Asked asked : afterDeeds(seed)) {
      Channels told = trends.channels().channels(asked);
      equal(told, new PlainChannels(plain).channels(asked));
      seen += told.pairs().size() + told.resolution().size();
    }
    assertThat(seen).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {27, 28, 29})
  void execution_and_key_points_are_those_of_the_records(long seed) {
    int seen = 0;
    for (Asked question : afterDeeds(seed)) {
      Execution told = trends.execution().execution(question);
      PlainExecution slow = new PlainExecution(plain);
      TreeMap<String, Long> contacts = new TreeMap<>();
      told.contacts()
          .forEach(one -> contacts.put(one.execution() + "/" + one.impression(), one.contacts()));
      assertThat(contacts).isEqualTo(slow.contacts(told.asked()));
      assertThat(told.unpaired()).isEqualTo(plain.unpaired(told.asked()));
      equal(told.correlation(), slow.correlation(told.asked()));
      equal(told.steps(), slow.steps(told.asked()));
      seen += told.paired();
    }
    assertThat(seen).isPositive();
  }

  /// The questions, once the snapshot has been built and then caught up with random acts.
  private List<Asked> afterDeeds(long seed) {
    MadeUpStore.fill(books, seed, 40);
    RandomDeeds deeds = new RandomDeeds(books, seed);
    for (int act = 0; act < 80; act++) {
      deeds.act();
    }
    trends.recoveries().recoveries(Asked.everyone(RandomDeeds.TODAY));
    for (int act = 0; act < 40; act++) {
      deeds.act();
    }
    List<Asked> questions = new ArrayList<>();
    for (Observation when : Told.observations()) {
      for (Whose whose : Told.scopes()) {
        for (Narrowing what : Told.narrowings()) {
          questions.add(new Asked(whose, what, when));
        }
      }
    }
    return questions;
  }

  private static void equal(Object told, Object slow) {
    RecursiveComparisonAssert<?> comparing = assertThat(told).usingRecursiveComparison();
    comparing
        .withComparatorForType(
            (a, b) ->
                Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
                    ? 0
                    : 1,
            Double.class)
        .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
        .isEqualTo(slow);
  }
}
