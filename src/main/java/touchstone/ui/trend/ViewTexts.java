package touchstone.ui.trend;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;

/// A question as texts by field, as a saved view keeps it, and back. What is missing or cannot be
/// read narrows nothing.
final class ViewTexts {
  private static final String APART = "\n";

  private ViewTexts() {}

  static Map<String, String> of(TrendQuestion question) {
    Map<String, String> texts = new TreeMap<>();
    switch (question.scope()) {
      case TrendScope.Everyone _ -> {}
      case TrendScope.Segment one -> texts.put("segment", one.segment());
      case TrendScope.One one -> texts.put("customer", Long.toString(one.customer().value()));
    }
    put(texts, "from", question.from());
    put(texts, "until", question.until());
    put(texts, "asOf", question.asOf());
    put(texts, "function", question.narrowing().function());
    put(texts, "handler", question.narrowing().handler());
    put(texts, "tag", question.narrowing().tag());
    if (!question.narrowing().channels().isEmpty()) {
      texts.put("channels", String.join(APART, new TreeSet<>(question.narrowing().channels())));
    }
    if (question.months() != TrendQuestion.EVERY_MONTH) {
      texts.put("months", Integer.toString(question.months()));
    }
    texts.put("tab", question.tab());
    texts.put("face", question.face());
    texts.put("pick", question.pick());
    return texts;
  }

  static TrendQuestion question(Map<String, String> texts) {
    Narrowing narrowing =
        Narrowing.NONE
            .withChannels(channels(texts.getOrDefault("channels", "")))
            .withFunction(texts.get("function"))
            .withHandler(texts.get("handler"))
            .withTag(texts.get("tag"));
    return new TrendQuestion(
        scope(texts),
        day(texts.get("from")),
        day(texts.get("until")),
        narrowing,
        (int) number(texts.get("months"), TrendQuestion.EVERY_MONTH),
        texts.getOrDefault("tab", TrendQuestion.FIRST.tab()),
        texts.getOrDefault("face", ""),
        texts.getOrDefault("pick", ""),
        day(texts.get("asOf")));
  }

  private static TrendScope scope(Map<String, String> texts) {
    String segment = texts.get("segment");
    if (segment != null) {
      return new TrendScope.Segment(segment);
    }
    long customer = number(texts.get("customer"), 0);
    return customer > 0 ? new TrendScope.One(new CustomerId(customer)) : TrendScope.ALL;
  }

  private static Set<String> channels(String text) {
    return Arrays.stream(text.split(APART, -1))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toSet());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private static long number(@Nullable String text, long otherwise) {
    try {
      return text == null ? otherwise : Math.max(1, Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  private static void put(Map<String, String> texts, String field, @Nullable Object value) {
    if (value != null) {
      texts.put(field, value.toString());
    }
  }
}
