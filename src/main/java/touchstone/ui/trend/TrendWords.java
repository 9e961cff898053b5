package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.Interval;
import touchstone.chart.FigureWords;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionType;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Valence;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// A question with the words in which it is answered.
///
/// @param asked the question to the store
/// @param codes what the user calls types, channels and causes
/// @param scopeName what the scope is called, e.g. the customer's name
record TrendWords(
    TrendQuestion question,
    Asked asked,
    Messages messages,
    Formats formats,
    Codes codes,
    String scopeName) {
  private static final int MORE_PLACES = 2;

  /// The same for what whole customers tell, such as leaving: filters of interactions play no part
  /// in it, and its figure names none.
  TrendWords unfiltered() {
    return new TrendWords(
        question.withNarrowing(Narrowing.NONE),
        asked.withNarrowing(Narrowing.NONE),
        messages,
        formats,
        codes,
        scopeName);
  }

  /// What an answer is based on, and that filters play no part in it where some are set.
  String basedOn(String basis) {
    return question.narrowing().equals(Narrowing.NONE)
        ? basis
        : basis + " " + text("trend.basis.unfiltered");
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  Locale locale() {
    return formats.locale();
  }

  boolean isOne() {
    return question.scope() instanceof TrendScope.One;
  }

  String type(InteractionType type) {
    return codes.label(CodeList.TYPE, type.id());
  }

  /// What a code is called; an empty one is nothing recorded.
  String code(CodeList list, String code) {
    return code.isEmpty() ? text("trend.none") : codes.label(list, code);
  }

  /// A share as whole per cent.
  String percent(double share) {
    return formats.percent(share);
  }

  /// An interval of shares, as `28 % to 40 %`; unknown ends are told as such.
  String shares(double lower, double upper) {
    return range(lower, upper, 0, formats::percent);
  }

  /// An interval of numbers with so many decimals; unknown ends are told as such.
  String range(double lower, double upper, int places) {
    return range(lower, upper, places, formats::number);
  }

  /// With more decimals where so many customers were seen that its ends would read alike.
  private String range(double lower, double upper, int places, Written written) {
    if (Double.isNaN(lower) || Double.isNaN(upper)) {
      return text("trend.noInterval");
    }
    int enough = places;
    while (lower < upper
        && enough < places + MORE_PLACES
        && written.with(lower, enough).equals(written.with(upper, enough))) {
      enough++;
    }
    return text("trend.range", written.with(lower, enough), written.with(upper, enough));
  }

  private interface Written {
    String with(double value, int places);
  }

  String range(Interval interval, int places) {
    return range(interval.lower(), interval.upper(), places);
  }

  String number(double value, int places) {
    return formats.number(value, places);
  }

  String count(long n) {
    return formats.count(n);
  }

  String day(LocalDate day) {
    return formats.day(day);
  }

  /// The words around a figure.
  ///
  /// @param key the beginning of its keys, e.g. `trend.retention`
  /// @param columns the last words of the keys of its table's columns
  FigureWords figure(String key, String sentence, String... columns) {
    List<String> header = new ArrayList<>();
    for (String column : columns) {
      header.add(text("trend.column." + column));
    }
    return new FigureWords(
        text("trend.figure." + key), subtitle(), text("trend.note." + key), sentence, header);
  }

  /// Scope, filters and period.
  String subtitle() {
    return text("trend.figure.subtitle", filtered(), period());
  }

  private String filtered() {
    List<String> parts = new ArrayList<>(List.of(scopeName));
    parts.addAll(filters());
    return String.join(", ", parts);
  }

  private String period() {
    LocalDate known = question.asOf();
    return known == null ? observed() : text("trend.period.asOf", observed(), day(known));
  }

  private String observed() {
    LocalDate from = asked.observation().from();
    String told = between(from);
    return asked.observation().fromFirstKnown() ? text("trend.period.sinceKnown", told) : told;
  }

  private String between(@Nullable LocalDate from) {
    return from == null
        ? text("trend.period.until", day(asked.until()))
        : text("trend.period.between", day(from), day(asked.until()));
  }

  /// Each filter in words.
  private List<String> filters() {
    Narrowing narrowing = question.narrowing();
    List<String> parts = new ArrayList<>();
    for (InteractionType type : new TreeSet<>(narrowing.types())) {
      parts.add(type(type));
    }
    if (narrowing.valence() != Valence.ANY) {
      parts.add(text("trend.curve.valence." + narrowing.valence()));
    }
    for (String channel : new TreeSet<>(narrowing.channels())) {
      parts.add(code(CodeList.CHANNEL, channel));
    }
    if (narrowing.function() != null) {
      parts.add(code(CodeList.BUSINESS_FUNCTION, narrowing.function()));
    }
    if (narrowing.handler() != null) {
      parts.add(narrowing.handler());
    }
    if (narrowing.tag() != null) {
      parts.add(text("trend.filter.tagged", narrowing.tag()));
    }
    if (narrowing.cause() != null) {
      parts.add(code(CodeList.ROOT_CAUSE, narrowing.cause()));
    }
    return parts;
  }
}
