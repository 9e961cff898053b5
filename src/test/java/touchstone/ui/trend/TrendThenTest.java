package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.past.SinceThen;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// A store of a day, and what is written down two days later.
class TrendThenTest {
  private static final LocalDate THEN = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = THEN.plusDays(2);

  @TempDir Path folder;
  private final AtomicInteger open = new AtomicInteger();
  private Wiring wiring;
  private TrendThen then;
  private TrendReader reader;

  @BeforeEach
  void open() throws IOException {
    Directories directories = Directories.within(folder).create();
    try (Books books = new Books(directories.data())) {
      MadeUpStore.fill(books, 21, 90);
    }
    Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC)).close();
    Clock later = Clock.fixed(Books.NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC);
    wiring = Wiring.open(directories, later);
    then = new TrendThen(this::then);
    reader =
        new TrendReader(
            tabs(wiring),
            wiring.snapshot(),
            wiring.codes(),
            wiring.customers(),
            () -> TODAY,
            then,
            wiring.database()::subscribe);
  }

  @AfterEach
  void close() {
    then.letGo();
    assertThat(open).hasValue(0);
    wiring.close();
  }

  @Test
  void every_face_answers_from_what_was_known_then_and_says_what_has_changed_since() {
    for (TrendTab tab : reader.tabs()) {
      for (TrendFace face : tab.faces()) {
        TrendQuestion now = TrendQuestion.FIRST.withFace(tab.id(), face.id()).withDays(null, THEN);
        var before = picture(now).map(one -> one.figure().table().rows());
        var known = picture(now.withAsOf(THEN)).map(one -> one.figure().table().rows());
        assertThat(known).as("%s, %s", tab.id(), face.id()).isEqualTo(before);
      }
    }
    TrendQuestion all = TrendQuestion.FIRST.withFace("lifecycle", "calendar");
    List<List<String>> before = picture(all.withAsOf(THEN)).orElseThrow().figure().table().rows();
    log();
    TrendPicture known = picture(all.withAsOf(THEN)).orElseThrow();
    assertThat(known.figure().table().rows()).isEqualTo(before);
    assertThat(known.figure().subtitle()).contains("as known at the end of", "Nov 23, 2026");
    assertThat(known.report()).isEmpty();
    then.letGo();
    assertThat(picture(all.withAsOf(THEN)).orElseThrow().others()).contains("1 interaction added");
    assertThat(picture(all).orElseThrow().figure().table().rows()).isNotEqualTo(before);
    assertThat(open).hasValue(1);
  }

  @Test
  void before_anything_was_known_nothing_is_answered() {
    assertThat(picture(TrendQuestion.FIRST.withAsOf(LocalDate.of(2020, 1, 1)))).isEmpty();
    assertThat(picture(TrendQuestion.FIRST.withAsOf(THEN))).isPresent();
    assertThat(open).hasValue(1);
  }

  @Test
  void the_day_is_kept_with_a_saved_view_and_is_a_chip() {
    TrendQuestion asked = TrendQuestion.FIRST.withAsOf(THEN).withDays(null, TODAY);
    assertThat(ViewTexts.question(ViewTexts.of(asked))).isEqualTo(asked);
    assertThat(asked.asked(TODAY).until()).isEqualTo(THEN);
    assertThat(asked.withAsOf(null).asked(TODAY).until()).isEqualTo(TODAY);
    assertThat(
            new Chips(Messages.in(Locale.ENGLISH), new Formats(Locale.ENGLISH), reader.names())
                .of(asked))
        .anyMatch(chip -> chip.without().equals(asked.withAsOf(null)));
  }

  private java.util.Optional<TrendPicture> picture(TrendQuestion question) {
    return reader.picture(question, Messages.in(Locale.ENGLISH), new Formats(Locale.ENGLISH));
  }

  private void log() {
    String customer = wiring.customers().suggest("", 1, TODAY).getFirst().reference();
    wiring
        .logbook()
        .log(
            EntryReader.check(
                    Books.entry(
                        EntryField.CUSTOMER,
                        customer,
                        EntryField.TYPE,
                        "critical",
                        EntryField.CHANNEL,
                        "phone",
                        EntryField.OCCURRED_AT,
                        "2026-11-24T12:00",
                        EntryField.SUMMARY,
                        "Wrong invoice"),
                    wiring.logbook().house())
                .orThrow());
  }

  private TrendThen.Then then(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    Wiring copy = wiring.asOf(end);
    open.incrementAndGet();
    return new TrendThen.Then(
        tabs(copy),
        SinceThen.after(wiring.past(), wiring.lastActAt(end)),
        () -> {
          open.decrementAndGet();
          copy.close();
        });
  }

  private static List<TrendTab> tabs(Wiring of) {
    return TrendTabs.of(
        of.trends(), new TrendPeople(of.snapshot()), new TrendInteractionStore(of.database()));
  }
}
