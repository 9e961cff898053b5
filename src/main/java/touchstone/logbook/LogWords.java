package touchstone.logbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The plain words that the log bar understands beside the code lists, read from `log-words.txt`: a
/// line `[kind]`, then lines of words that mean the same.
final class LogWords {
  static final LogWords SHIPPED = read();

  private final Map<String, List<List<String>>> kinds;

  private LogWords(Map<String, List<List<String>>> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /// Whether the word, in lower case, is of that kind.
  boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, List.of()).stream().anyMatch(line -> line.contains(word));
  }

  Optional<DayOfWeek> weekday(String word) {
    List<List<String>> days = kinds.getOrDefault("weekday", List.of());
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).contains(word)) {
        return Optional.of(DayOfWeek.of(i + 1));
      }
    }
    return Optional.empty();
  }

  private static LogWords read() {
    Map<String, List<List<String>>> kinds = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(LogWords.class.getResourceAsStream("log-words.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String kind = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          kind = line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT);
        } else if (!line.isBlank()) {
          kinds
              .computeIfAbsent(kind, _ -> new ArrayList<>())
              .add(List.of(line.strip().split(",\\s*", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LogWords(kinds);
  }
}
