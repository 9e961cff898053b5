package touchstone.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.House;

/// Made-up entries, the same for the same number: customers of varied names, texts of varied
/// length, every fifth with a tag and a value given. None is an incident.
final class MadeUpEntries {
  private static final List<String> TYPES = List.of("stabilizing", "planned", "surprise");
  private static final List<String> CHANNELS =
      List.of("phone", "email", "live_chat", "in_store", "web_form", "field_visit");
  private static final List<String> FUNCTIONS = List.of("", "billing", "delivery", "support");
  private static final List<String> WORDS =
      List.of(
          "asked",
          "about",
          "the",
          "second",
          "delivery",
          "invoice",
          "line",
          "by",
          "plan",
          "winter",
          "engineer",
          "stayed",
          "until",
          "ten",
          "everything",
          "runs",
          "again",
          "after",
          "thirty",
          "days",
          "wanted",
          "to",
          "know",
          "who",
          "calls",
          "back",
          "offered",
          "maintenance");
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private final int customers;
  private final House house;

  MadeUpEntries(int customers, House house) {
    this.customers = customers;
    this.house = house;
  }

  Entry entry(int number) {
    SplittableRandom random = new SplittableRandom(number * 7_919L + 1);
    int customer = random.nextInt(customers);
    Draft<EntryField> draft =
        Draft.ofEntry()
            .with(EntryField.CUSTOMER, nameOf(customer))
            .with(EntryField.TYPE, TYPES.get(random.nextInt(TYPES.size())))
            .with(EntryField.CHANNEL, CHANNELS.get(random.nextInt(CHANNELS.size())))
            .with(EntryField.DIRECTION, random.nextBoolean() ? "inbound" : "outbound")
            .with(EntryField.HANDLER, "Colleague " + random.nextInt(30))
            .with(
                EntryField.OCCURRED_AT,
                "%sT%02d:%02d:%02d"
                    .formatted(
                        LAST.minusDays(random.nextInt(1_500)),
                        8 + random.nextInt(10),
                        random.nextInt(60),
                        random.nextInt(60)))
            .with(EntryField.SUMMARY, text(random, 4 + random.nextInt(9)) + " " + number);
    house
        .codes()
        .find(
            touchstone.code.CodeList.BUSINESS_FUNCTION,
            FUNCTIONS.get(random.nextInt(FUNCTIONS.size())))
        .ifPresent(code -> draft.with(EntryField.BUSINESS_FUNCTION, code.code()));
    if (random.nextInt(3) == 0) {
      draft.with(EntryField.NARRATIVE, text(random, 20 + random.nextInt(60)));
    }
    if (random.nextInt(5) == 0) {
      draft.with(EntryField.TAGS, "tag" + random.nextInt(40)).with(EntryField.GIVEN, "25 EUR");
    }
    return EntryReader.check(draft, house).orThrow();
  }

  private static String nameOf(int customer) {
    return WORDS.get(customer % WORDS.size()) + " & Partner Nr. " + customer;
  }

  private static String text(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
