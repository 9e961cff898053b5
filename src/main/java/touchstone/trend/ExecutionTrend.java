package touchstone.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RankCorrelation;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.trend.Execution.Contact;
import touchstone.trend.Execution.Standard;
import touchstone.trend.Execution.Step;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.ScoreCounts;

/// Whether doing it well makes the difference. Any thread but the window's may ask.
public final class ExecutionTrend {
  /// From which score a key point counts as met.
  private static final int MET = 4;

  private final CurrentSnapshot snapshot;
  private final Supplier<Standard> standard;

  /// @param standard the user's own, as it stands when asked
  public ExecutionTrend(CurrentSnapshot snapshot, Supplier<Standard> standard) {
    this.snapshot = snapshot;
    this.standard = standard;
  }

  /// Execution against impression of planned contacts, or of the types asked for, by the user's own
  /// standard.
  public Execution execution(Asked question) {
    Asked asked = ofPlanned(question);
    ScoreCounts counts =
        snapshot.now().scores(asked.whose(), asked.narrowing(), asked.observation());
    List<Contact> contacts = contacts(counts);
    return new Execution(
        asked,
        standard.get(),
        counts.unpaired(),
        contacts,
        RankCorrelation.of(
            contacts.stream().mapToDouble(Contact::execution).toArray(),
            contacts.stream().mapToDouble(Contact::impression).toArray(),
            contacts.stream().mapToLong(Contact::contacts).toArray()),
        steps(counts));
  }

  /// The same question about planned contacts where it names no types.
  static Asked ofPlanned(Asked question) {
    return question.narrowing().types().isEmpty()
        ? question.withNarrowing(question.narrowing().withTypes(Set.of(InteractionType.PLANNED)))
        : question;
  }

  private static List<Contact> contacts(ScoreCounts counts) {
    List<Contact> contacts = new ArrayList<>();
    for (int execution = 0; execution < counts.contacts().length; execution++) {
      for (int i = 0; i < counts.impressions().length; i++) {
        long n = counts.contacts()[execution][i];
        if (n > 0) {
          contacts.add(new Contact(execution, counts.impressions()[i], n));
        }
      }
    }
    contacts.sort(
        Comparator.comparingInt(Contact::execution).thenComparingDouble(Contact::impression));
    return contacts;
  }

  private static List<Step> steps(ScoreCounts counts) {
    List<Step> steps = new ArrayList<>();
    List<KeyPoint> points = List.of(KeyPoint.values());
    for (KeyPoint point : points) {
      long[][] byScore = counts.points()[points.indexOf(point)];
      long[] met = sums(byScore, MET, byScore.length);
      long[] missed = sums(byScore, 1, MET);
      MeanDifference.ofGroups(counts.impressions(), met, missed)
          .ifPresent(effect -> steps.add(new Step(point, sum(met), sum(missed), effect)));
    }
    return steps;
  }

  /// How often each impression occurs with scores from one to before another.
  private static long[] sums(long[][] byScore, int from, int before) {
    long[] sums = new long[byScore[0].length];
    for (int score = from; score < before; score++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += byScore[score][i];
      }
    }
    return sums;
  }

  private static int sum(long[] counts) {
    return Math.toIntExact(Arrays.stream(counts).sum());
  }
}
