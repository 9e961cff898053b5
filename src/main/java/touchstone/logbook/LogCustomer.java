package touchstone.logbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import touchstone.customer.NameKey;

/// The customer at the beginning of a line.
///
/// @param customer reference of a known one, else the name as typed; empty where none was found
/// @param name name of a known one, else empty
/// @param start index of its first char in the line
/// @param end index after its last char
/// @param words how many words it took, where it was not in quotes
/// @param candidates the known ones it may mean, where that is not clear
record LogCustomer(
    String customer, String name, int start, int end, int words, List<LogLine.Known> candidates) {
  private static final LogCustomer NONE = new LogCustomer("", "", 0, 0, 0, List.of());
  private static final int LONGEST_RUN = 12;
  private static final int LONGEST_BEFORE_SIGN = 3;
  private static final int LONGEST_BEFORE_COMMA = 4;
  private static final int CLEAR_BEGINNING = 3;

  boolean found() {
    return !customer.isEmpty();
  }

  /// A customer in quotes at the very beginning; two quotes inside stand for one.
  static LogCustomer quoted(String text, Function<String, List<LogLine.Known>> known) {
    int start = 0;
    while (start < text.length() && LogWord.isSpace(text.charAt(start))) {
      start++;
    }
    if (start >= text.length() || text.charAt(start) != '"') {
      return NONE;
    }
    StringBuilder name = new StringBuilder();
    for (int at = start + 1; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign != '"') {
        name.append(sign);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        name.append(sign);
        at++;
      } else {
        int end = at + 1 < text.length() && text.charAt(at + 1) == ',' ? at + 2 : at + 1;
        return NameKey.of(name.toString()).isEmpty()
            ? NONE
            : exactly(name.toString(), start, end, known);
      }
    }
    return NONE;
  }

  /// The customer that the first words of a run mean.
  ///
  /// @param run words in a row of which none was taken yet, not empty
  /// @param all the same with all that follow
  /// @param ends whether a word cannot belong to a new customer's name
  static LogCustomer leading(
      String text,
      List<LogWord> run,
      List<LogWord> all,
      Predicate<LogWord> ends,
      Function<String, List<LogLine.Known>> known) {
    LogCustomer best = NONE;
    int start = run.getFirst().start();
    for (int n = 1; n <= Math.min(run.size(), LONGEST_RUN); n++) {
      LogWord last = run.get(n - 1);
      String whole = text.substring(start, last.end());
      List<LogLine.Known> found = known.apply(whole);
      if (found.isEmpty() && last.endsWithComma()) {
        whole = whole.substring(0, whole.length() - 1);
        found = whole.isEmpty() ? List.of() : known.apply(whole);
      }
      if (found.isEmpty()) {
        break;
      }
      if (n == 1 || isClear(last, found)) {
        best = meant(whole, start, last.end(), n, found);
      }
    }
    return best.found() ? best : fresh(text, run, all, ends);
  }

  // A further word that merely begins like one of the name's may as well belong to the text.
  private static boolean isClear(LogWord last, List<LogLine.Known> found) {
    String fold = NameKey.fold(last.bare());
    return fold.length() >= CLEAR_BEGINNING
        || found.stream()
            .anyMatch(one -> List.of(NameKey.fold(one.name()).split(" ", -1)).contains(fold));
  }

  private static LogCustomer meant(
      String typed, int start, int end, int words, List<LogLine.Known> found) {
    Optional<LogLine.Known> sure =
        found.size() == 1 ? Optional.of(found.getFirst()) : exact(typed, found);
    return sure.map(
            one -> new LogCustomer(one.reference(), one.name(), start, end, words, List.of()))
        .orElseGet(
            () ->
                new LogCustomer(
                    typed,
                    "",
                    start,
                    end,
                    words,
                    found.subList(0, Math.min(LogLine.CANDIDATES, found.size()))));
  }

  private static LogCustomer exactly(
      String name, int start, int end, Function<String, List<LogLine.Known>> known) {
    return exact(name, known.apply(name))
        .map(one -> new LogCustomer(one.reference(), one.name(), start, end, 0, List.of()))
        .orElseGet(() -> new LogCustomer(name, "", start, end, 0, List.of()));
  }

  private static Optional<LogLine.Known> exact(String typed, List<LogLine.Known> found) {
    String key = NameKey.of(typed);
    return found.stream()
        .filter(one -> NameKey.of(one.name()).equals(key))
        .findFirst()
        .or(
            () ->
                found.stream().filter(one -> one.reference().equalsIgnoreCase(typed)).findFirst());
  }

  private static LogCustomer fresh(
      String text, List<LogWord> run, List<LogWord> all, Predicate<LogWord> ends) {
    int words = 1;
    for (int i = 0; i < all.size() && i <= LONGEST_BEFORE_COMMA; i++) {
      boolean cut = i > 0 && (i >= run.size() || ends.test(all.get(i)));
      if (cut) {
        words = i <= LONGEST_BEFORE_SIGN ? i : 1;
        break;
      }
      if (i < run.size() && all.get(i).endsWithComma()) {
        words = i < LONGEST_BEFORE_COMMA ? i + 1 : 1;
        break;
      }
    }
    int start = run.getFirst().start();
    LogWord last = run.get(words - 1);
    String name = text.substring(start, last.start()) + last.bare();
    return NameKey.of(name).isEmpty()
        ? NONE
        : new LogCustomer(name, "", start, last.end(), words, List.of());
  }
}
