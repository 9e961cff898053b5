package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import touchstone.code.ShippedVocabulary;
import touchstone.customer.NameKey;

class LogLineTest {
  private static final Path NAUGHTY = Path.of("../shared/data/torture/blns/blns.txt");
  private static final House HOUSE =
      new House(
          ShippedVocabulary.codes(),
          ZoneId.of("Europe/Berlin"),
          "EUR",
          Instant.parse("2026-11-23T12:00:00Z"));
  private static final List<LogLine.Known> KNOWN =
      List.of(
          new LogLine.Known("C-1", "Acme Solar"),
          new LogLine.Known("C-2", "Beta Ltd"),
          new LogLine.Known("C-3", "Beta Logistics"),
          new LogLine.Known("C-4", "Müller & Söhne"),
          new LogLine.Known("C-5", "Phone House"));

  @Example
  void a_routine_interaction_is_understood_without_any_sign() {
    LogLine line = parse("acme phone planned renewal talk");
    assertThat(line.draft().texts())
        .containsOnly(
            entry(EntryField.CUSTOMER, "C-1"),
            entry(EntryField.CUSTOMER_NAME, "Acme Solar"),
            entry(EntryField.CHANNEL, "phone"),
            entry(EntryField.TYPE, "planned"),
            entry(EntryField.SUMMARY, "renewal talk"));
  }

  @Example
  void words_that_begin_with_a_sign_and_say_nothing_are_told_and_stay_in_the_summary() {
    LogLine line = parse("acme wrong invoice !9 @telepathy #critical ~never \\@home 3 > 2");
    assertThat(line.unread()).containsExactly("!9", "@telepathy", "~never");
    assertThat(line.draft().text(EntryField.SUMMARY))
        .contains("wrong invoice !9 @telepathy ~never");
    assertThat(parse("acme wrong invoice !3 @phone #critical ~yesterday").unread()).isEmpty();
  }

  @Example
  void every_sign_says_its_field_in_any_order() {
    LogLine line =
        parse(
            "acme wrong invoice @phone >out #critical !3 /billing =refund €25 ^complaint -2"
                + " ~yesterday 14:30 again *call back fri");
    assertThat(line.draft().texts())
        .containsOnly(
            entry(EntryField.CUSTOMER, "C-1"),
            entry(EntryField.CUSTOMER_NAME, "Acme Solar"),
            entry(EntryField.CHANNEL, "phone"),
            entry(EntryField.DIRECTION, "outbound"),
            entry(EntryField.TYPE, "critical"),
            entry(EntryField.SEVERITY, "3"),
            entry(EntryField.BUSINESS_FUNCTION, "finance"),
            entry(EntryField.RECOVERY_USED, "Refund"),
            entry(EntryField.GIVEN, "25.00 EUR"),
            entry(EntryField.TRIGGER, "complaint"),
            entry(EntryField.VALENCE_BEFORE, "-2"),
            entry(EntryField.OCCURRED_AT, "2026-11-22T14:30"),
            entry(EntryField.FOLLOW_UP, "call back"),
            entry(EntryField.FOLLOW_UP_DUE, "2026-11-27"),
            entry(EntryField.SUMMARY, "wrong invoice again"));
    assertThat(EntryReader.check(line.draft(), HOUSE).problems()).isEmpty();
  }

  @Example
  void what_was_understood_is_known_by_its_place_in_the_line() {
    String text = "acme late delivery @phone ~yesterday 10:20";
    LogLine line = parse(text);
    assertThat(line.tokens())
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("acme", "@phone", "~yesterday 10:20");
  }

  @Example
  void plain_words_for_the_time_may_stand_at_the_beginning_or_the_end() {
    assertThat(when("acme phone crit 10:20 yesterday late delivery")).isEqualTo("2026-11-22T10:20");
    assertThat(when("acme late delivery yesterday 14:30")).isEqualTo("2026-11-22T14:30");
    assertThat(when("acme late delivery 12.11.")).isEqualTo("2026-11-12");
    assertThat(when("acme late delivery 24.12.")).isEqualTo("2025-12-24");
    assertThat(when("acme late delivery fri")).isEqualTo("2026-11-20");
    assertThat(when("acme late delivery -2h")).isEqualTo("2026-11-23T11:00:00+01:00");
    assertThat(when("acme late delivery 14:30")).isEqualTo("2026-11-22T14:30");
    assertThat(when("acme late delivery 9:05")).isEqualTo("2026-11-23T09:05");
  }

  @Example
  void words_within_a_sentence_stay_whole() {
    assertThat(summary("acme asked for a call")).isEqualTo("asked for a call");
    assertThat(summary("acme invoice of 12.11. was wrong"))
        .isEqualTo("invoice of 12.11. was wrong");
    assertThat(summary("acme the phone is planned to be replaced"))
        .isEqualTo("the phone is planned to be replaced");
    assertThat(summary("acme wants #4711 back @maria !9 =nothing_known"))
        .isEqualTo("wants #4711 back @maria !9 =nothing_known");
  }

  @Example
  void type_and_channel_may_stand_together_at_the_end() {
    LogLine line = parse("acme late delivery phone critical");
    assertThat(line.draft().text(EntryField.CHANNEL)).isEqualTo("phone");
    assertThat(line.draft().text(EntryField.TYPE)).isEqualTo("critical");
    assertThat(line.draft().text(EntryField.SUMMARY)).isEqualTo("late delivery");
  }

  @Example
  void a_hash_that_is_no_type_is_a_tag() {
    LogLine line = parse("acme #critical #delivery #vip late");
    assertThat(line.draft().text(EntryField.TAGS)).isEqualTo("delivery; vip");
    assertThat(line.draft().text(EntryField.TYPE)).isEqualTo("critical");
  }

  @Example
  void a_backslash_keeps_a_word_in_the_summary() {
    assertThat(summary("acme \\phone broke")).isEqualTo("phone broke");
    assertThat(summary("acme look at \\\\server\\share")).isEqualTo("look at \\\\server\\share");
  }

  @Example
  void the_longest_run_of_words_finds_the_customer() {
    assertThat(parse("acme solar panel broken").draft().text(EntryField.CUSTOMER)).isEqualTo("C-1");
    assertThat(summary("acme solar panel broken")).isEqualTo("panel broken");
    assertThat(summary("acme so far good")).isEqualTo("so far good");
    assertThat(parse("muller late").draft().text(EntryField.CUSTOMER)).isEqualTo("C-4");
    assertThat(parse("phone house late").draft().text(EntryField.CUSTOMER)).isEqualTo("C-5");
    assertThat(parse("C-2 late").draft().text(EntryField.CUSTOMER_NAME)).isEqualTo("Beta Ltd");
    assertThat(parse("@mail acme late").draft().text(EntryField.CUSTOMER)).isEqualTo("C-1");
    assertThat(parse("critical acme late").draft().text(EntryField.CUSTOMER)).isEqualTo("C-1");
  }

  @Example
  void an_unclear_customer_brings_its_candidates() {
    LogLine line = parse("beta phone late");
    assertThat(line.candidates())
        .extracting(LogLine.Known::reference)
        .containsExactly("C-2", "C-3");
    assertThat(line.customerIsKnown()).isFalse();
    assertThat(parse("beta ltd phone late").candidates()).isEmpty();
  }

  @Example
  void an_unknown_customer_ends_at_a_comma_a_sign_or_the_first_word() {
    assertThat(customer("Grüne Wiese GmbH, late delivery")).isEqualTo("Grüne Wiese GmbH");
    assertThat(customer("Grüne Wiese GmbH @phone late")).isEqualTo("Grüne Wiese GmbH");
    assertThat(customer("Cedar phone late")).isEqualTo("Cedar");
    assertThat(customer("meyer wrong invoice again")).isEqualTo("meyer");
    assertThat(customer("\"Smith, Jones @ Co\" late")).isEqualTo("Smith, Jones @ Co");
  }

  @Example
  void a_follow_up_is_a_day_or_words_and_a_day() {
    assertThat(parse("acme late *fri").draft().text(EntryField.FOLLOW_UP_DUE))
        .isEqualTo("2026-11-27");
    assertThat(parse("acme late *due fri 16:00").draft().texts())
        .contains(entry(EntryField.FOLLOW_UP_DUE, "2026-11-27T16:00"))
        .doesNotContainKey(EntryField.FOLLOW_UP);
    assertThat(parse("acme late *send offer #critical").draft().text(EntryField.FOLLOW_UP))
        .isEqualTo("send offer");
    assertThat(parse("acme late *mon").draft().text(EntryField.FOLLOW_UP_DUE))
        .isEqualTo("2026-11-30");
  }

  @Property(tries = 2_000)
  void no_text_is_ever_refused_and_the_summary_invents_nothing(@ForAll("lines") String text) {
    LogLine line = parse(text);
    assertThat(isWithin(line.draft().text(EntryField.SUMMARY), text)).isTrue();
    assertThat(line.tokens())
        .allMatch(t -> t.start() >= 0 && t.start() < t.end() && t.end() <= text.length());
  }

  @Property(tries = 1_000)
  void any_signs_at_all_do_no_harm(@ForAll String text) {
    assertThat(isWithin(parse(text).draft().text(EntryField.SUMMARY), text)).isTrue();
  }

  @Property(tries = 2_000)
  void a_line_written_from_a_draft_parses_back(@ForAll("lines") String text) {
    Draft<EntryField> draft = parse(text).draft();
    Assume.that(draft.has(EntryField.CUSTOMER));
    String written = LogLine.of(draft, HOUSE);
    assertThat(parse(written).draft().texts()).as(written).isEqualTo(draft.texts());
  }

  @Example
  void naughty_strings_come_through() throws IOException {
    assumeThat(NAUGHTY).as("the naughty strings are not here").exists();
    for (String text : Files.readAllLines(NAUGHTY)) {
      for (String line : List.of(text, "acme " + text, text + " @phone")) {
        LogLine parsed = parse(line);
        assertThat(isWithin(parsed.draft().text(EntryField.SUMMARY), line)).isTrue();
        if (parsed.draft().has(EntryField.CUSTOMER)) {
          assertThat(parse(LogLine.of(parsed.draft(), HOUSE)).draft().texts())
              .as(line)
              .isEqualTo(parsed.draft().texts());
        }
      }
    }
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> word =
        Arbitraries.of(
            "acme",
            "Acme Solar",
            "beta",
            "Beta Ltd,",
            "phone",
            "mail,",
            "critical",
            "#planned",
            "#vip",
            "@sms",
            "@maria",
            ">out",
            "<",
            "!3",
            "!9",
            "/billing",
            "/",
            "=refund",
            "€25",
            "25EUR",
            "^complaint",
            "+2",
            "-1",
            "-0",
            "~yesterday",
            "~",
            "14:30",
            "12.11.",
            "-2h",
            "*due",
            "*fri",
            "*",
            "*call",
            "fri",
            "now",
            "tomorrow",
            "late",
            "delivery,",
            "\\phone",
            "\\\\phone",
            "\\x",
            "\"",
            "\"Smith, Jones\"",
            "a\"b",
            "—",
            "née",
            "§",
            "**x",
            "due");
    Arbitrary<String> space = Arbitraries.of(" ", " ", " ", "  ", "\t", "\u00a0", "\n");
    return word.list()
        .ofMaxSize(9)
        .flatMap(words -> space.list().ofSize(words.size()).map(spaces -> joined(words, spaces)));
  }

  private static String joined(List<String> words, List<String> spaces) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      line.append(words.get(i)).append(spaces.get(i));
    }
    return line.toString();
  }

  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length();
  }

  private static LogLine parse(String text) {
    return LogLine.parse(text, HOUSE, LogLineTest::known);
  }

  private static List<LogLine.Known> known(String typed) {
    String fold = NameKey.fold(typed);
    return KNOWN.stream()
        .filter(
            one ->
                (!fold.isEmpty() && NameKey.fold(one.name()).startsWith(fold))
                    || one.reference().toLowerCase(Locale.ROOT).equals(fold))
        .toList();
  }

  private static String when(String text) {
    return parse(text).draft().text(EntryField.OCCURRED_AT);
  }

  private static String summary(String text) {
    return parse(text).draft().text(EntryField.SUMMARY);
  }

  private static String customer(String text) {
    return parse(text).draft().text(EntryField.CUSTOMER);
  }

  private static Map.Entry<EntryField, String> entry(EntryField field, String text) {
    return Map.entry(field, text);
  }
}
