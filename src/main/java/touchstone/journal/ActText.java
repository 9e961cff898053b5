package touchstone.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.jr.ob.JSON;

/// Acts and their lines as text: the act as a JSON object on the first line, then one line a
/// record, `table <tab> record <tab> before <tab> after`. JSON writes tabs and line breaks as
/// escapes, so the two signs are free.
final class ActText {
  private static final char FIELD = '\t';
  private static final char LINE = '\n';

  private ActText() {}

  static byte[] write(JournalAct act, List<JournalLine> lines) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("act", act.number());
    head.put("at", act.at());
    head.put("who", act.who());
    head.put("name", act.name());
    if (act.undoes() != null) {
      head.put("undoes", act.undoes());
    }
    head.put("counters", act.counters());
    head.put("lines", act.lines());
    JournalAct.BatchMark batch = act.batch();
    if (batch != null) {
      head.put("batch_size", batch.size());
      head.put("batch_sha256", batch.sha256());
    }
    StringBuilder text = new StringBuilder(JSON.std.asString(head)).append(LINE);
    lines.forEach(line -> append(text, line));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void append(StringBuilder text, JournalLine line) {
    text.append(line.table()).append(FIELD).append(line.record()).append(FIELD);
    text.append(line.before() == null ? "" : line.before()).append(FIELD);
    text.append(line.after() == null ? "" : line.after()).append(LINE);
  }

  static JournalAct act(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8);
    Map<String, Object> head = JSON.std.mapFrom(text.substring(0, text.indexOf(LINE)));
    Map<String, Long> counters = new LinkedHashMap<>();
    if (head.get("counters") instanceof Map<?, ?> kept) {
      kept.forEach((name, next) -> counters.put(String.valueOf(name), number(next)));
    }
    Object sha = head.get("batch_sha256");
    Object undoes = head.get("undoes");
    return new JournalAct(
        number(head.get("act")),
        number(head.get("at")),
        String.valueOf(head.get("who")),
        String.valueOf(head.get("name")),
        undoes == null ? null : number(undoes),
        counters,
        number(head.get("lines")),
        sha == null
            ? null
            : new JournalAct.BatchMark(number(head.get("batch_size")), String.valueOf(sha)));
  }

  /// The lines that follow the first one.
  static List<JournalLine> lines(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8);
    return linesFrom(text, text.indexOf(LINE) + 1);
  }

  static List<JournalLine> linesFrom(String text, int start) {
    List<JournalLine> lines = new ArrayList<>();
    int from = start;
    while (from < text.length()) {
      int table = text.indexOf(FIELD, from);
      int record = text.indexOf(FIELD, table + 1);
      int before = text.indexOf(FIELD, record + 1);
      int end = text.indexOf(LINE, before + 1);
      lines.add(
          new JournalLine(
              text.substring(from, table).intern(),
              Long.parseLong(text, table + 1, record, 10),
              textOrNothing(text, record + 1, before),
              textOrNothing(text, before + 1, end)));
      from = end + 1;
    }
    return lines;
  }

  private static @Nullable String textOrNothing(String text, int from, int until) {
    return from == until ? null : text.substring(from, until);
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("an act's number is missing");
  }
}
