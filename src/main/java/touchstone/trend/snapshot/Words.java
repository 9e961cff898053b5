package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of one column, numbered from 1 in the order in which they came; 0 is no word. Only
/// ever grows, so that a number means the same in every sheet. Confined to the thread that fills;
/// readers use a `copy`.
final class Words {
  static final int NONE = 0;

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /// The number of a word, given if it is new.
  int number(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return NONE;
    }
    Integer there = numbers.get(word);
    if (there != null) {
      return there;
    }
    words.add(word);
    numbers.put(word, words.size());
    return words.size();
  }

  /// The number of a word that is there; -1 where it is not.
  int find(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /// The word of a number, empty for none.
  String word(int number) {
    return number == NONE ? "" : words.get(number - 1);
  }

  /// How many numbers there are, that of no word included.
  int size() {
    return words.size() + 1;
  }

  List<String> all() {
    return List.copyOf(words);
  }

  Words copy() {
    Words copy = new Words();
    words.forEach(copy::number);
    return copy;
  }

  long bytes() {
    long sum = 4;
    for (String word : words) {
      sum += 4 + word.getBytes(StandardCharsets.UTF_8).length;
    }
    return sum;
  }

  void write(ByteBuffer to) {
    to.putInt(words.size());
    for (String word : words) {
      write(to, word);
    }
  }

  static Words read(ColumnInput from) throws IOException {
    Words words = new Words();
    for (int left = from.number(); left > 0; left--) {
      words.number(from.text());
    }
    return words;
  }

  static void write(ByteBuffer to, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.putInt(bytes.length).put(bytes);
  }
}
