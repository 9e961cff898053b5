package touchstone.ui.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.Ledger;
import touchstone.chart.TimelineModel;
import touchstone.code.CodeList;
import touchstone.interaction.TimelineMark;
import touchstone.ui.OneLine;
import touchstone.ui.control.TypeLook;

/// A customer's page as a timeline.
final class TimelineModels {
  private TimelineModels() {}

  static TimelineModel of(CustomerPage page) {
    CustomerPage.House house = page.house();
    TimelineModel.Builder events =
        TimelineModel.builder(
            TypeLook.lanes(type -> OneLine.of(house.codes().label(CodeList.TYPE, type.id()))));
    for (TimelineMark mark : page.marks()) {
      events.add(
          local(mark, house.zone()), TypeLook.lane(mark.type()), mark.id().value(), mark.valence());
    }
    return events.build(
        StageBands.of(page),
        new TimelineModel.Days(
            page.line().start(),
            page.line().end(),
            house.today(),
            breakEven(page),
            house.notes().stream()
                .map(note -> new TimelineModel.Note(note.day(), note.label()))
                .toList()));
  }

  /// The day the customer broke even, null while it has not come.
  static @Nullable LocalDate breakEven(CustomerPage page) {
    LocalDate start = page.line().start();
    ValueBook book = ValueBook.of(page);
    Ledger ledger = book.ledger();
    if (start == null || ledger == null || book.isEmpty()) {
      return null;
    }
    OptionalInt day = ledger.breakEvenDay();
    return day.isPresent() ? start.plusDays(day.getAsInt()) : null;
  }

  // The day where it was entered counts; the hour is the user's, kept within that day.
  private static LocalDateTime local(TimelineMark mark, ZoneId zone) {
    LocalDateTime here = mark.occurredAt().atZone(zone).toLocalDateTime();
    if (here.toLocalDate().equals(mark.day())) {
      return here;
    }
    boolean before = here.toLocalDate().isBefore(mark.day());
    return mark.day().atTime(before ? LocalTime.MIDNIGHT : LocalTime.of(23, 59, 59));
  }
}
