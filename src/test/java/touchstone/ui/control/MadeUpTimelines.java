package touchstone.ui.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import touchstone.chart.TimelineModel;

/// Timelines with made-up events, for tests; ids count from 0 in the order of adding.
final class MadeUpTimelines {

  static final LocalDate START = LocalDate.of(2024, 12, 3);
  static final LocalDate TODAY = START.plusDays(720);

  private MadeUpTimelines() {}

  /// So many events spread over 720 days, one in three critical ones ending badly.
  static TimelineModel of(int events) {
    Random random = new Random(7);
    TimelineModel.Builder builder = TimelineModel.builder(TypeLook.lanes(TypeLook::shippedName));
    for (int id = 0; id < events; id++) {
      LocalDateTime at = START.atTime(9, 0).plusMinutes(random.nextInt(719 * 24 * 60));
      int lane = random.nextInt(10);
      lane = lane < 4 ? 0 : lane < 6 ? 1 : lane < 9 ? 2 : 3;
      builder.add(at, lane, id, lane == 1 && random.nextInt(3) == 0 ? -2 : 1);
    }
    return builder.build(
        List.of(
            new TimelineModel.Stage("Onboarding", START, START.plusDays(90)),
            new TimelineModel.Stage("Establishing", START.plusDays(90), START.plusDays(240)),
            new TimelineModel.Stage("Established", START.plusDays(240), START.plusDays(430)),
            new TimelineModel.Stage("At risk", START.plusDays(430), START.plusDays(520)),
            new TimelineModel.Stage("Recovered", START.plusDays(520), null)),
        new TimelineModel.Days(START, null, TODAY, START.plusDays(265)));
  }
}
