package touchstone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Lays moments over the customers' lives so that each day gets as many as its weight asks, and all
/// of them exactly the number wanted: every so much weight, one moment.
final class Rhythm {
  private final List<Member> members;
  private final LocalDate yesterday;
  private final SplittableRandom random;

  Rhythm(List<Member> members, LocalDate yesterday, SplittableRandom random) {
    this.members = members;
    this.yesterday = yesterday;
    this.random = random;
  }

  /// One day in the life of one customer.
  ///
  /// @param tenureDay days since the start of the relationship
  record Moment(Member member, LocalDate day, int tenureDay) {
    int month() {
      return tenureDay / 30;
    }

    private boolean atWeekend() {
      return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
  }

  /// How much is to be expected of a moment, against the others.
  interface Weight {
    double of(Moment moment);
  }

  /// That many moments, in order of customers and days.
  List<Moment> spread(int count, Weight weight) {
    List<Moment> all = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    double total = 0;
    for (Member member : members) {
      LocalDate start = member.start();
      if (start != null) {
        int life = Math.toIntExact(member.lastDay(yesterday).toEpochDay() - start.toEpochDay());
        for (int day = 0; day <= life; day++) {
          Moment moment = new Moment(member, start.plusDays(day), day);
          total += moment.atWeekend() ? 0 : weight.of(moment);
          all.add(moment);
          sums.add(total);
        }
      }
    }
    List<Moment> chosen = new ArrayList<>();
    double step = total / count;
    double next = random.nextDouble() * step;
    for (int i = 0; i < all.size(); i++) {
      while (chosen.size() < count && sums.get(i) > next) {
        chosen.add(all.get(i));
        next += step;
      }
    }
    return chosen;
  }
}
