package touchstone.logbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One reading of one line: signs first, then the customer, then plain words at the beginning and
/// the end of what is left; the rest is the summary.
final class LogScan {
  private static final Set<EntryField> MANY =
      EnumSet.of(EntryField.TAGS, EntryField.GIVEN, EntryField.RECOVERY_USED);

  private final String text;
  private final House house;
  private final Function<String, List<LogLine.Known>> known;
  private final LogSigns signs;
  private final Draft<EntryField> draft = Draft.ofEntry();
  private final List<LogToken> tokens = new ArrayList<>();
  private List<LogWord> words = List.of();
  private boolean[] taken = new boolean[0];

  LogScan(String text, House house, Function<String, List<LogLine.Known>> known) {
    this.text = text;
    this.house = house;
    this.known = known;
    this.signs = new LogSigns(house);
  }

  LogLine line() {
    LogCustomer customer = LogCustomer.quoted(text, known);
    words = LogWord.of(text, customer.end());
    taken = new boolean[words.size()];
    takeSigns();
    List<Integer> left = left();
    if (!customer.found() && !left.isEmpty()) {
      int first = firstOfCustomer(left);
      if (first >= 0) {
        List<LogWord> from = words.subList(left.get(first), words.size());
        List<LogWord> run = from.subList(0, runLength(left.get(first)));
        customer = LogCustomer.leading(text, run, from, this::ends, known);
        for (int i = 0; i < customer.words(); i++) {
          taken[left.get(first) + i] = true;
        }
      }
    }
    if (customer.found()) {
      draft.with(EntryField.CUSTOMER, customer.customer());
      draft.with(EntryField.CUSTOMER_NAME, customer.name());
      tokens.add(
          new LogToken(EntryField.CUSTOMER, customer.start(), customer.end(), customer.customer()));
    }
    takeHead();
    takeTail();
    draft.with(EntryField.SUMMARY, summary());
    tokens.sort(Comparator.comparingInt(LogToken::start));
    return new LogLine(text, tokens, draft, customer.candidates(), unread());
  }

  private void takeSigns() {
    for (int i = 0; i < words.size(); i++) {
      LogWord word = words.get(i);
      char sign = word.text().charAt(0);
      if (sign == '~' && word.text().length() > 1) {
        i += takeWhen(i, word);
      } else if (sign == '*' && word.text().length() > 1) {
        i += takeFollowUp(i);
      } else {
        int at = i;
        signs.signed(word).ifPresent(said -> take(said.field(), said.value(), at, at));
      }
    }
  }

  // Answers how many further words were taken.
  private int takeWhen(int i, LogWord word) {
    List<String> next = new ArrayList<>(texts(i, Math.min(i + 2, words.size())));
    next.set(0, word.text().substring(1));
    Optional<WhenWords.Read> read = WhenWords.read(next, house, WhenWords.Sense.PAST);
    if (read.isEmpty()
        || !take(EntryField.OCCURRED_AT, read.get().iso(), i, i + read.get().words() - 1)) {
      return 0;
    }
    return read.get().words() - 1;
  }

  private int takeFollowUp(int i) {
    if (draft.has(EntryField.FOLLOW_UP) || draft.has(EntryField.FOLLOW_UP_DUE)) {
      return 0;
    }
    List<String> all = new ArrayList<>(texts(i, words.size()));
    all.set(0, all.getFirst().substring(1));
    int at = 0;
    Optional<WhenWords.Read> due = Optional.empty();
    while (at < all.size() && due.isEmpty() && (at == 0 || !isSign(words.get(i + at)))) {
      due = WhenWords.read(all.subList(at, all.size()), house, WhenWords.Sense.FUTURE);
      at += due.isPresent() ? 0 : 1;
    }
    List<String> what = all.subList(0, at);
    boolean filler = what.stream().allMatch(word -> LogWords.SHIPPED.is("filler", word));
    if (filler && due.isEmpty()) {
      return 0;
    }
    int last = i + at - 1 + due.map(WhenWords.Read::words).orElse(0);
    if (!filler) {
      String said = what.stream().map(this::unescaped).collect(Collectors.joining(" "));
      draft.with(EntryField.FOLLOW_UP, said);
      tokens.add(
          new LogToken(
              EntryField.FOLLOW_UP, words.get(i).start(), words.get(i + at - 1).end(), said));
    }
    int dueFrom = filler ? i : i + at;
    due.ifPresent(read -> take(EntryField.FOLLOW_UP_DUE, read.iso(), dueFrom, last));
    Arrays.fill(taken, i, last + 1, true);
    return last - i;
  }

  private boolean isSign(LogWord word) {
    return signs.signed(word).isPresent()
        || (word.text().length() > 1
            && (word.text().startsWith("*") || word.text().startsWith("~")));
  }

  // A channel, a type or a time may stand before the customer, unless a customer is called so.
  private int firstOfCustomer(List<Integer> left) {
    for (int i = 0; i < left.size(); i++) {
      LogWord word = words.get(left.get(i));
      boolean plain = signs.plain(word).isPresent() || when(left.get(i)).isPresent();
      if (!plain || !known.apply(word.bare()).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private int runLength(int from) {
    int to = from;
    while (to < words.size() && !taken[to]) {
      to++;
    }
    return to - from;
  }

  private boolean ends(LogWord word) {
    return word.beginsWithSign()
        || signs.signed(word).isPresent()
        || signs.plain(word).isPresent()
        || WhenWords.read(List.of(word.bare()), house, WhenWords.Sense.PAST).isPresent();
  }

  private void takeHead() {
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        int more = takePlain(i);
        if (more < 0) {
          return;
        }
        i += more;
      }
    }
  }

  // At the end a channel is only meant beside a type: "asked for a call" stays whole.
  private void takeTail() {
    List<Integer> left = left();
    int from = left.size();
    boolean typed = false;
    while (from > 0 && isPlainOrWhen(left.get(from - 1))) {
      from--;
      typed |=
          signs
              .plain(words.get(left.get(from)))
              .filter(s -> s.field() == EntryField.TYPE)
              .isPresent();
    }
    boolean all = typed && left.size() - from > 1;
    while (!all && from < left.size() && !timesOnly(left.subList(from, left.size()))) {
      from++;
    }
    for (int i = from; i < left.size(); i++) {
      i += Math.max(0, takePlain(left.get(i)));
    }
  }

  private boolean timesOnly(List<Integer> some) {
    return some.stream().allMatch(i -> when(i).isPresent());
  }

  private boolean isPlainOrWhen(int i) {
    return signs.plain(words.get(i)).isPresent() || when(i).isPresent();
  }

  private Optional<WhenWords.Read> when(int i) {
    List<String> next = texts(i, i + 1 < words.size() && !taken[i + 1] ? i + 2 : i + 1);
    return WhenWords.read(next, house, WhenWords.Sense.PAST);
  }

  // Answers how many further words were taken, -1 where none was.
  private int takePlain(int i) {
    Optional<LogSigns.Said> said = signs.plain(words.get(i));
    if (said.isPresent() && take(said.get().field(), said.get().value(), i, i)) {
      return 0;
    }
    Optional<WhenWords.Read> read = when(i);
    return read.isPresent()
            && take(EntryField.OCCURRED_AT, read.get().iso(), i, i + read.get().words() - 1)
        ? read.get().words() - 1
        : -1;
  }

  private boolean take(EntryField field, String value, int from, int to) {
    boolean more = draft.has(field);
    if (more && !MANY.contains(field)) {
      return false;
    }
    draft.with(field, more ? draft.text(field) + "; " + value : value);
    Arrays.fill(taken, from, to + 1, true);
    tokens.add(new LogToken(field, words.get(from).start(), words.get(to).end(), value));
    return true;
  }

  private List<Integer> left() {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        left.add(i);
      }
    }
    return left;
  }

  private List<String> texts(int from, int to) {
    return words.subList(from, to).stream().map(LogWord::text).toList();
  }

  private List<String> unread() {
    return left().stream()
        .map(words::get)
        .filter(word -> word.beginsWithSign() && word.text().length() > 1)
        .map(LogWord::text)
        .toList();
  }

  private String summary() {
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        LogWord word = words.get(i);
        if (!summary.isEmpty()) {
          boolean together = !taken[i - 1];
          int from = together ? words.get(i - 1).end() : word.start() - 1;
          summary.append(text, from, word.start());
        }
        summary.append(unescaped(word.text()));
      }
    }
    return summary.toString();
  }

  private String unescaped(String word) {
    boolean kept =
        word.startsWith("\\") && signs.meansSomething(new LogWord(0, 0, word).unescaped());
    return kept ? word.substring(1) : word;
  }
}
