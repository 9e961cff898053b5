package touchstone.trend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.customer.CustomerKind;
import touchstone.interaction.InteractionType;

/// A walk over lives, in one piece and in several.
class LivesTest {
  private static final int CUSTOMERS = 97;
  private static final List<InteractionType> TYPES = List.of(InteractionType.values());

  /// Lives of very different lengths, so that the pieces reach different months.
  private static Snapshot snapshot() {
    Random chance = new Random(3);
    return Snapshot.of(
        new Stamp(1, 1, "EUR"),
        fill -> {
          for (int id = 1; id <= CUSTOMERS; id++) {
            int start = 18_000 + chance.nextInt(900);
            Integer end = id % 3 == 0 ? Integer.valueOf(start + chance.nextInt(400)) : null;
            fill.customer(id, start, end, null, CustomerKind.PERSON, start, 0);
          }
          for (int i = 0; i < 2_000; i++) {
            int id = 1 + chance.nextInt(CUSTOMERS);
            fill.row(
                10_000 + i,
                fill.place(id),
                18_000 + chance.nextInt(1_200),
                TYPES.get(chance.nextInt(4)),
                "phone",
                null,
                null);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 200})
  void counts_the_same_in_pieces_as_in_one(int pieces) {
    Snapshot snapshot = snapshot();
    Observation observation = Observation.until(LocalDate.ofEpochDay(19_100));

    LifecycleCounts whole =
        snapshot.lifecycle(snapshot.lives(Whose.EVERYONE, observation).pieces(1), Narrowing.NONE);
    LifecycleCounts together =
        snapshot.lifecycle(
            snapshot.lives(Whose.EVERYONE, observation).pieces(pieces), Narrowing.NONE);

    assertThat(whole.observed()[0]).isGreaterThan(CUSTOMERS / 2);
    assertThat(together.observed()).isEqualTo(whole.observed());
    assertThat(together.customerDays()).isEqualTo(whole.customerDays());
    assertThat(together.interactions()).isDeepEqualTo(whole.interactions());
  }
}
