package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.analysis.Landmark.Subject;

class LandmarkTest {

  @Test
  void only_those_there_on_the_day_are_split_by_what_was_seen_until_then() {
    Landmark landmark =
        Landmark.of(
            List.of(
                new Subject(0, 90, true, 10),
                new Subject(0, 120, false, 30),
                new Subject(0, 80, true, 31),
                new Subject(0, 100, false, Subject.NONE),
                new Subject(0, 30, true, 4),
                new Subject(40, 200, false, 50)),
            30);
    assertThat(landmark.withIncident().subjects()).isEqualTo(2);
    assertThat(landmark.withoutIncident().subjects()).isEqualTo(2);
    assertThat(landmark.notThere()).isEqualTo(2);
    assertThat(landmark.withIncident().retainedOn(90).value()).isEqualTo(0.5);
    assertThat(landmark.withoutIncident().retainedOn(80).value()).isEqualTo(0.5);
    assertThat(landmark.withoutIncident().retainedOn(30).value()).isEqualTo(1);
  }

  @Test
  void incidents_that_do_nothing_look_harmful_to_nobody() {
    SplittableRandom random = new SplittableRandom(7);
    List<Subject> subjects =
        Stream.generate(() -> new Subject(0, random.nextInt(400), true, random.nextInt(800)))
            .limit(2000)
            .collect(Collectors.toList());
    assertThat(Landmark.of(subjects, 60).test().p()).isGreaterThan(0.01);
  }

  @Test
  void nobody_there_makes_two_empty_curves() {
    Landmark landmark = Landmark.of(List.of(), 30);
    assertThat(landmark.withIncident().steps()).isEmpty();
    assertThat(landmark.test().p()).isEqualTo(1);
  }
}
