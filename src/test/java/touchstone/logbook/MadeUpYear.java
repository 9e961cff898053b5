package touchstone.logbook;

import java.time.LocalDate;
import java.util.List;

/// A made-up company's interactions in a test's store, the same at every run: more names, channels
/// and incidents the more there are.
public final class MadeUpYear {
  private static final List<String> NAMES =
      List.of(
          "Acme Solar",
          "Nordwind Logistik GmbH",
          "Cedar & Sons",
          "Beta Ltd",
          "Zoë Ångström",
          "Familie Öztürk",
          "Bäckerei Huber",
          "שלום בע״מ",
          "Harbour Physio",
          "Delta Print Services");
  private static final List<String> CHANNELS =
      List.of("phone", "email", "live_chat", "in_store", "web_form", "field_visit");
  private static final List<String> TYPES =
      List.of("stabilizing", "stabilizing", "critical", "planned", "stabilizing", "surprise");
  private static final List<String> SUMMARIES =
      List.of(
          "Asked when the second delivery arrives and how to change the address",
          "Walked through the first invoice line by line",
          "Late delivery for the third time, wanted to cancel",
          "Offered the winter maintenance plan",
          "Checked in after thirty days; everything runs",
          "Engineer stayed until ten so that the shop could open");

  private MadeUpYear() {}

  /// Logs `count` interactions, the first one the oldest, a day apart.
  public static void into(Books books, int count) {
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2026, 11, 22).minusDays(count - 1L - i);
      String type = TYPES.get(i % TYPES.size());
      Draft<EntryField> entry =
          Books.entry(
              EntryField.CUSTOMER,
              NAMES.get((i * 7) % NAMES.size()),
              EntryField.TYPE,
              type,
              EntryField.CHANNEL,
              CHANNELS.get((i * 5) % CHANNELS.size()),
              EntryField.DIRECTION,
              i % 3 == 0 ? "outbound" : "inbound",
              EntryField.OCCURRED_AT,
              day + "T1" + i % 10 + ":20",
              EntryField.SUMMARY,
              SUMMARIES.get(i % SUMMARIES.size()),
              EntryField.HANDLER,
              i % 2 == 0 ? "Maria" : "Eva");
      if (type.equals("critical")) {
        entry
            .with(EntryField.SEVERITY, Integer.toString(1 + i % 4))
            .with(EntryField.VALENCE_BEFORE, Integer.toString(i % 5 - 2))
            .with(EntryField.TRIGGER, "complaint")
            .with(EntryField.GIVEN, "25 EUR")
            .with(EntryField.NARRATIVE, "The carrier came on Friday instead of Tuesday.")
            .with(EntryField.TAGS, "delivery; carrier")
            .with(EntryField.THREAD, "T-" + i % 4)
            .with(EntryField.FOLLOW_UP, "Call back about the credit note")
            .with(EntryField.FOLLOW_UP_DUE, day.plusDays(i % 9).toString());
      }
      books.logbook.log(EntryReader.check(entry, books.logbook.house()).orThrow());
    }
  }
}
