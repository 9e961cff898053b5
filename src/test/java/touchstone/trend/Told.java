package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import touchstone.interaction.InteractionType;
import touchstone.trend.snapshot.CalendarCounts;
import touchstone.trend.snapshot.ChannelCounts;
import touchstone.trend.snapshot.CohortCounts;
import touchstone.trend.snapshot.EventDays;
import touchstone.trend.snapshot.FirstEvents;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.LedgerDays;
import touchstone.trend.snapshot.LifecycleCounts;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.RecoveryCounts;
import touchstone.trend.snapshot.ScoreCounts;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Tenures;
import touchstone.trend.snapshot.Valence;
import touchstone.trend.snapshot.Whose;

/// A snapshot's answers to many questions as texts that do not depend on the order of customers.
final class Told {
  private Told() {}

  static List<Whose> scopes() {
    return List.of(
        Whose.EVERYONE,
        Whose.EVERYONE.withSegment("retail"),
        Whose.EVERYONE.withSegment("nobody"),
        Whose.EVERYONE.started(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 31)));
  }

  static List<Narrowing> narrowings() {
    return List.of(
        Narrowing.NONE,
        Narrowing.CRITICAL,
        Narrowing.CRITICAL.withValence(Valence.NEGATIVE),
        Narrowing.NONE.withChannels(Set.of("email", "live_chat")).withHandler("Eva"),
        Narrowing.NONE.withFunction("sales").withTypes(Set.of(InteractionType.PLANNED)),
        Narrowing.NONE.withTag("vip"),
        Narrowing.NONE.withTag("nowhere"),
        Narrowing.CRITICAL.withCause("supplier"));
  }

  static List<Observation> observations() {
    LocalDate today = RandomDeeds.TODAY;
    return List.of(
        Observation.until(today),
        Observation.until(LocalDate.of(2026, 6, 1)),
        Observation.until(today).since(LocalDate.of(2026, 4, 10)),
        Observation.until(today).withDelayedEntry());
  }

  /// Every question about everybody, and most combinations.
  static List<String> everything(Snapshot snapshot) {
    List<String> told = new ArrayList<>();
    told.add(snapshot.customers() + " customers, " + snapshot.interactions() + " interactions");
    for (Observation when : observations()) {
      for (Whose whose : scopes()) {
        told.add("tenures " + tenures(snapshot.tenures(whose, when)));
        told.add("ledger " + ledger(snapshot.ledger(whose, when)));
        for (Narrowing what : narrowings()) {
          told.add("lifecycle " + lifecycle(snapshot.lifecycle(whose, what, when)));
          told.add("first " + first(snapshot.first(whose, what, when)));
          told.add("channels " + channels(snapshot.channels(whose, what, when)));
          told.add("scores " + scores(snapshot.scores(whose, what, when)));
          told.add("recoveries " + recoveries(snapshot.recoveries(whose, what, when)));
        }
      }
      for (Narrowing what : narrowings()) {
        told.add("events " + events(snapshot.events(Whose.EVERYONE, what, when)));
        told.add("cohorts " + cohorts(snapshot.cohorts(Whose.EVERYONE, what, when)));
        for (Grouping by : Grouping.values()) {
          told.add(
              "calendar "
                  + calendar(snapshot.calendar(Whose.EVERYONE, what, when, Period.WEEK, by)));
        }
      }
    }
    return told;
  }

  static String lifecycle(LifecycleCounts counts) {
    return Arrays.toString(counts.observed())
        + Arrays.toString(counts.customerDays())
        + Arrays.deepToString(counts.interactions());
  }

  static List<String> tenures(Tenures lives) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < lives.subjects(); i++) {
      told.add("%d-%d:%d".formatted(lives.entry()[i], lives.exit()[i], lives.state()[i]));
    }
    return sorted(told);
  }

  static List<String> first(FirstEvents events) {
    Tenures lives = events.lives();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < lives.subjects(); i++) {
      int day = events.firstDay()[i];
      told.add(
          "%d-%d:%d %s"
              .formatted(
                  lives.entry()[i],
                  lives.exit()[i],
                  lives.state()[i],
                  day == FirstEvents.NONE ? "none" : Integer.toString(day)));
    }
    return sorted(told);
  }

  static String channels(ChannelCounts counts) {
    return sorted(new ArrayList<>(counts.mix().stream().map(Object::toString).toList()))
        + " "
        + sorted(new ArrayList<>(counts.pairs().stream().map(Object::toString).toList()))
        + Arrays.toString(counts.resolved())
        + counts.open();
  }

  static List<String> scores(ScoreCounts counts) {
    List<String> told = new ArrayList<>(List.of("unpaired " + counts.unpaired()));
    for (int i = 0; i < counts.impressions().length; i++) {
      for (int execution = 0; execution <= 100; execution++) {
        if (counts.contacts()[execution][i] > 0) {
          told.add(
              execution + "/" + counts.impressions()[i] + ": " + counts.contacts()[execution][i]);
        }
      }
      for (int point = 0; point < counts.points().length; point++) {
        for (int score = 1; score <= 5; score++) {
          if (counts.points()[point][score][i] > 0) {
            told.add(
                "point %d scored %d at %s: %d"
                    .formatted(
                        point, score, counts.impressions()[i], counts.points()[point][score][i]));
          }
        }
      }
    }
    return sorted(told);
  }

  static List<String> recoveries(RecoveryCounts counts) {
    List<String> told = new ArrayList<>();
    for (RecoveryCounts.OfAction one : counts.actions()) {
      told.add(
          "%s %d %s %s %d %d"
              .formatted(
                  one.action(),
                  one.incidents(),
                  Arrays.deepToString(one.valences()),
                  tenures(one.open()),
                  one.costed(),
                  one.cost()));
    }
    return sorted(told);
  }

  static List<String> events(EventDays events) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < events.lives().subjects(); i++) {
      List<String> one = new ArrayList<>();
      for (int e = events.offsets()[i]; e < events.offsets()[i + 1]; e++) {
        one.add(events.days()[e] + "t" + events.types()[e]);
      }
      told.add(
          "%d-%d:%d %s"
              .formatted(
                  events.lives().entry()[i],
                  events.lives().exit()[i],
                  events.lives().state()[i],
                  sorted(one)));
    }
    return sorted(told);
  }

  static List<String> ledger(LedgerDays ledger) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < ledger.lives().subjects(); i++) {
      List<String> one = new ArrayList<>();
      for (int line = ledger.offsets()[i]; line < ledger.offsets()[i + 1]; line++) {
        one.add(ledger.days()[line] + "=" + ledger.amounts()[line]);
      }
      told.add(ledger.lives().exit()[i] + " " + sorted(one));
    }
    return sorted(told);
  }

  static String calendar(CalendarCounts counts) {
    List<String> groups = new ArrayList<>();
    for (int g = 0; g < counts.groups().size(); g++) {
      groups.add(counts.groups().get(g) + Arrays.toString(counts.counts()[g]));
    }
    return counts.starts()
        + Arrays.toString(counts.days())
        + sorted(groups)
        + Arrays.toString(counts.interactions())
        + Arrays.toString(counts.customerDays());
  }

  static List<String> cohorts(CohortCounts counts) {
    return counts.cohorts().stream()
        .map(
            one ->
                one.started()
                    + " "
                    + one.customers()
                    + Arrays.toString(one.observed())
                    + Arrays.toString(one.customerDays())
                    + Arrays.toString(one.left())
                    + Arrays.toString(one.interactions()))
        .toList();
  }

  private static List<String> sorted(List<String> texts) {
    Collections.sort(texts);
    return texts;
  }
}
