package touchstone.demo;

import java.util.Map;
import java.util.SplittableRandom;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;

/// Scores by chance where a text gives none: key points and impressions of some, execution and its
/// effect of every planned contact.
final class Scores {
  private final SplittableRandom random;

  Scores(SplittableRandom random) {
    this.random = random;
  }

  /// @param won in how many of a hundred cases a planned contact sells something
  void fill(Draft<EntryField> entry, String typeId, int won, Map<String, String> words) {
    InteractionType type = InteractionType.ofId(typeId).orElseThrow();
    switch (type) {
      case STABILIZING -> impression(entry, 30, 3, 6);
      case CRITICAL -> impression(entry, 60, 1, 4);
      case SURPRISE -> impression(entry, 40, 2, 6);
      case PLANNED -> planned(entry, won, words);
    }
    for (KeyPoint point : KeyPoint.of(type)) {
      EntryField field = EntryField.valueOf(point.name());
      if (!entry.has(field) && random.nextInt(100) < 45) {
        entry.with(field, Integer.toString(Math.min(5, random.nextInt(2, 7))));
      }
    }
  }

  private void planned(Draft<EntryField> entry, int won, Map<String, String> words) {
    if (!entry.has(EntryField.EXECUTION)) {
      int execution = random.nextInt(45, 99);
      entry.with(EntryField.EXECUTION, Integer.toString(execution));
      if (!entry.has(EntryField.IMPRESSION) && random.nextInt(100) < 80) {
        int score = (execution + 12 + random.nextInt(-14, 15)) / 21;
        entry.with(EntryField.IMPRESSION, Integer.toString(Math.clamp(score, 1, 5)));
      }
    }
    if (random.nextInt(100) < won) {
      entry.with(EntryField.RECEIVED, words.getOrDefault("order", ""));
    }
  }

  private void impression(Draft<EntryField> entry, int share, int least, int bound) {
    if (!entry.has(EntryField.IMPRESSION) && random.nextInt(100) < share) {
      entry.with(
          EntryField.IMPRESSION, Integer.toString(Math.min(5, random.nextInt(least, bound))));
    }
  }
}
