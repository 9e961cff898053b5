package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSenseTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private final DateSense iso = DateSense.iso(BERLIN, NOW);

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03-30T22:00:00Z",
    "2026-03-31T23:30, 2026-03-31T21:30:00Z",
    "2026-03-31 23:30:15, 2026-03-31T21:30:15Z",
    "2026-03-31T23:30:00.25+02:00, 2026-03-31T21:30:00.250Z",
    "2026-03-31T23:30Z, 2026-03-31T23:30:00Z",
    "2026-03-31T23:30+02:00[Europe/Berlin], 2026-03-31T21:30:00Z",
    "2026-03-31T23:30+0530, 2026-03-31T18:00:00Z",
  })
  void iso_dates_and_times_are_read(String cell, String instant) {
    assertThat(read(iso, cell).at()).isEqualTo(Instant.parse(instant));
    assertThat(read(iso, cell).day()).isEqualTo(LocalDate.of(2026, 3, 31));
  }

  @Test
  void an_offset_that_is_not_the_zones_is_kept_as_the_zone() {
    assertThat(read(iso, "2026-03-31T23:30+02:00").zone()).isEqualTo(BERLIN);
    assertThat(read(iso, "2026-03-31T23:30+09:00").zone()).isEqualTo(ZoneOffset.ofHours(9));
  }

  @Test
  void a_day_that_does_not_exist_is_refused() {
    assertThat(why(iso, "2026-02-30")).contains("no such date");
    assertThat(why(iso, "2026-13-01")).contains("no such date");
    assertThat(why(iso, "2026-01-01T25:00")).contains("no such date");
    assertThat(why(DateSense.of("dd/MM/yyyy", BERLIN, NOW), "30/02/2026")).contains("dd/MM/yyyy");
  }

  @Test
  void a_chosen_pattern_holds_for_the_whole_column() {
    DateSense sense = DateSense.of("MM/dd/yyyy", BERLIN, NOW);
    assertThat(read(sense, "03/12/2014").day()).isEqualTo(LocalDate.of(2014, 3, 12));
    assertThat(read(sense, "3/2/2014").day()).isEqualTo(LocalDate.of(2014, 3, 2));
    assertThat(why(sense, "2014-03-12")).contains("MM/dd/yyyy");
    assertThat(why(sense, "13/12/2014")).contains("MM/dd/yyyy");
    assertThat(why(sense, "03/12/14")).contains("MM/dd/yyyy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy HH:mm|31.03.2026 09:05|2026-03-31T07:05:00Z",
        "M/d/yyyy h:mm a|3/31/2026 9:05 pm|2026-03-31T19:05:00Z",
        "d MMM yyyy|31 March 2026|2026-03-30T22:00:00Z",
        "d MMM yyyy|31 mar 2026|2026-03-30T22:00:00Z",
        "yyyyMMdd|20260331|2026-03-30T22:00:00Z",
        "dd/MM/yy|31/03/26|2026-03-30T22:00:00Z",
        "yyyy-MM-dd'T'HH:mm:ssXXX|2026-03-31T09:05:00+02:00|2026-03-31T07:05:00Z",
        "uuuu/MM/dd|2026/03/31|2026-03-30T22:00:00Z",
      })
  void patterns_of_many_kinds_are_understood(String pattern, String cell, String instant) {
    assertThat(read(DateSense.of(pattern, BERLIN, NOW), cell).at())
        .isEqualTo(Instant.parse(instant));
  }

  @Test
  void two_digits_of_a_year_reach_twenty_years_ahead() {
    DateSense sense = DateSense.of("dd/MM/yy", BERLIN, NOW);
    assertThat(read(sense, "01/01/46").day().getYear()).isEqualTo(2046);
    assertThat(read(sense, "01/01/47").day().getYear()).isEqualTo(1947);
  }

  @Test
  void a_pattern_that_is_none_or_has_no_year_is_refused() {
    assertThatThrownBy(() -> DateSense.of("dd/MM", BERLIN, NOW)).hasMessageContaining("no year");
    assertThatThrownBy(() -> DateSense.of("yyyy-bb", BERLIN, NOW))
        .hasMessageContaining("no pattern");
  }

  @Test
  void a_local_time_that_does_not_exist_or_exists_twice_is_asked_about() {
    assertThat(why(iso, "2026-03-29T02:30")).contains("does not exist");
    assertThat(why(iso, "2026-10-25T02:30"))
        .contains("exists twice")
        .contains("2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00");
    assertThat(read(iso, "2026-10-25T02:30+01:00").zone()).isEqualTo(BERLIN);
  }

  @Test
  void unlikely_years_are_refused_or_warned_of() {
    assertThat(why(iso, "1899-12-31")).contains("outside 1900 to 2100");
    assertThat(why(iso, "2101-01-01")).contains("outside");
    assertThat(why(iso, "12026-01-01")).contains("no such date");
    assertThat(read(iso, "2026-12-24").warning()).isNotNull();
    assertThat(read(iso, "1969-12-31").warning()).isNotNull();
    assertThat(read(iso, "2026-11-23").warning()).isNull();
  }

  @Test
  void a_date_without_a_year_and_a_day_number_are_explained() {
    assertThat(why(iso, "31/03")).contains("year is missing");
    assertThat(why(iso, "may")).contains("year is missing");
    assertThat(why(iso, "46112")).contains("spreadsheet").contains("2026-03-31");
  }

  @Test
  void a_column_of_iso_dates_needs_no_question() {
    assertThat(studied("2026-03-31", "", "2026-02-30", "2026-03-31T10:00").sense().name())
        .isEqualTo("ISO");
  }

  @Test
  void the_only_order_that_fits_is_suggested() {
    assertThat(question("03/12/2014", "10/01/2012", "07/25/2013"))
        .contains("All 3 fit MM/dd/yyyy and no other")
        .contains("--date-format MM/dd/yyyy");
    assertThat(question("31.12.2014 09:30")).contains("--date-format dd.MM.yyyy HH:mm");
    assertThat(question("2014/12/31")).contains("--date-format yyyy/MM/dd");
    assertThat(question("31 Dec 2014", "1 May 2015")).contains("--date-format dd MMM yyyy");
    assertThat(question("Dec 31, 2014")).contains("--date-format MMM d, yyyy");
    assertThat(question("12/31/99 9:05 PM")).contains("--date-format MM/dd/yy hh:mm a");
    assertThat(question("20261231")).contains("--date-format yyyyMMdd");
  }

  @Test
  void what_is_suggested_reads_what_it_was_suggested_for() {
    for (String cell :
        List.of(
            "12/31/2014",
            "31.12.2014 09:30",
            "31 December 2014",
            "Dec 31, 2014",
            "20141231",
            "12/31/99 9:05 PM",
            "31-Dec-14",
            "2014/12/31 09:30:15",
            "12/31/2014, 9:05PM")) {
      String text = question(cell);
      String pattern = text.substring(text.lastIndexOf("--date-format ") + 14);
      DateSense sense = DateSense.of(pattern.substring(0, pattern.length() - 1), BERLIN, NOW);
      assertThat(sense.read(cell)).as(cell).isInstanceOf(DateReading.Read.class);
    }
  }

  @Test
  void two_orders_that_fit_are_shown_both_ways() {
    assertThat(question("03/04/2026", "01/02/2026", "05/06/2026", "07/08/2026"))
        .contains("dd/MM/yyyy → 2026-04-03, 2026-02-01, 2026-06-05")
        .contains("MM/dd/yyyy → 2026-03-04, 2026-01-02, 2026-05-06");
    assertThat(question("01/02/03")).contains("yy/MM/dd → 2001-02-03");
  }

  @Test
  void dates_that_no_one_order_fits_are_refused_with_their_rows() {
    IntakeFailure refused = failure("31/03/2026", "03/31/2026");
    assertThat(refused.isQuestion()).isFalse();
    assertThat(refused)
        .hasMessageContaining("dd/MM/yyyy ✗ line 3 (row 2): 03/31/2026")
        .hasMessageContaining("MM/dd/yyyy ✗ line 2 (row 1): 31/03/2026");
  }

  @Test
  void dates_written_in_many_ways_are_asked_about() {
    assertThat(question("2026-03-31", "31/03/2026", "31.03.26", "31 Mar 2026"))
        .contains("more than one way");
  }

  @Test
  void a_column_without_years_is_refused() {
    IntakeFailure refused = failure("may", "jun", "may");
    assertThat(refused.isQuestion()).isFalse();
    assertThat(refused).hasMessageContaining("year is missing").hasMessageContaining("column when");
    assertThat(failure("31/03", "01/04")).hasMessageContaining("year is missing");
    assertThat(failure("46112", "46113")).hasMessageContaining("2026-04-01");
    assertThat(failure("n/a!", "?")).hasMessageContaining("holds no dates");
  }

  private static DateStudy studied(String... cells) {
    DateStudy study = new DateStudy("f.csv", "when", BERLIN, NOW);
    for (int i = 0; i < cells.length; i++) {
      study.add(new CsvRecord(i + 2L, i + 1L, List.of(cells[i]), List.of()), cells[i]);
    }
    return study;
  }

  private static IntakeFailure failure(String... cells) {
    IntakeFailure failure = catchThrowableOfType(IntakeFailure.class, () -> studied(cells).sense());
    assertThat(failure).isNotNull();
    return failure;
  }

  private static String question(String... cells) {
    IntakeFailure failure = failure(cells);
    assertThat(failure.isQuestion()).as(failure.getMessage()).isTrue();
    return failure.problem().text();
  }

  private static DateReading.Read read(DateSense sense, String cell) {
    DateReading reading = sense.read(cell);
    assertThat(reading).as(cell).isInstanceOf(DateReading.Read.class);
    return (DateReading.Read) reading;
  }

  private static String why(DateSense sense, String cell) {
    DateReading reading = sense.read(cell);
    assertThat(reading).as(cell).isInstanceOf(DateReading.Unread.class);
    DateReading.Unread unread = (DateReading.Unread) reading;
    return unread.reason().text() + " " + unread.remedy().text();
  }
}
