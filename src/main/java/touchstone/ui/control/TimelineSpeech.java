package touchstone.ui.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import touchstone.chart.PlacedTimeline;
import touchstone.chart.TimelineLayout;
import touchstone.chart.TimelineModel;

/// What a timeline says: the names of its days, its tooltips, and itself to a screen reader.
final class TimelineSpeech {

  private final ControlWords words = new ControlWords();
  private @Nullable LongFunction<String> description;

  void setDescription(LongFunction<String> description) {
    this.description = description;
  }

  TimelineLayout.Wording wording(TimelineModel model) {
    LocalDate start = model.days().start();
    LocalDate even = model.days().breakEven();
    String breakEven =
        start == null || even == null
            ? words.of("timeline.break-even")
            : words.of("timeline.break-even.day", ChronoUnit.DAYS.between(start, even));
    return new TimelineLayout.Wording(
        words.of("timeline.day"),
        words.of("timeline.date"),
        words.of("timeline.start"),
        words.of("timeline.end"),
        words.of("timeline.today"),
        breakEven);
  }

  String spoken(TimelineModel model, int selected) {
    LocalDate from = TimelineModel.dayOf(model.from());
    LocalDate until = model.days().end() == null ? model.days().today() : model.days().end();
    long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
    String all = words.of("timeline.spoken", model.size(), days);
    return selected < 0 ? all : words.of("timeline.spoken.selected", all, event(model, selected));
  }

  String mark(TimelineModel model, PlacedTimeline.Mark mark) {
    if (!mark.isCluster()) {
      return event(model, mark.first());
    }
    return words.of(
        "timeline.cluster",
        mark.count(),
        model.lanes().get(mark.lane()).name(),
        date(TimelineModel.dayOf(model.time(mark.first()))),
        date(TimelineModel.dayOf(model.time(mark.last()))));
  }

  private String event(TimelineModel model, int i) {
    LongFunction<String> told = description;
    if (told != null) {
      return told.apply(model.id(i));
    }
    String lane = model.lanes().get(model.lane(i)).name();
    LocalDate day = TimelineModel.dayOf(model.time(i));
    LocalDate start = model.days().start();
    String text =
        start == null
            ? words.of("timeline.event.date", lane, date(day))
            : words.of("timeline.event.day", lane, date(day), ChronoUnit.DAYS.between(start, day));
    return model.sign(i) < 0 ? words.of("timeline.event.negative", text) : text;
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Locale.getDefault())
        .format(day);
  }
}
