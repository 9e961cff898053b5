package touchstone.trend;

import java.time.LocalDate;
import java.util.Random;
import touchstone.code.CodeList;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;

/// Customers and interactions at random, with the cases on which definitions part: lives of whole
/// months, starts given and not given, prospects, ends, interactions before the start, on the last
/// day and after it.
public final class MadeUpStore {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private MadeUpStore() {}

  /// Fills a fresh store in one act.
  public static void fill(Books books, long seed, int customers) {
    Random random = new Random(seed);
    books.logbook.addCode(CodeList.SEGMENT, "retail");
    books.logbook.addCode(CodeList.SEGMENT, "trade");
    books.logbook.bulk(
        "import",
        true,
        transaction -> {
          for (int i = 0; i < customers; i++) {
            Draft<CustomerField> customer = customer(random, i);
            books.customerFiling.file(
                transaction,
                CustomerReader.check(customer, books.logbook.house()).orThrow(),
                LocalDate.of(2026, 11, 23));
            for (int n = random.nextInt(9); n > 0; n--) {
              books.filing.file(
                  transaction,
                  EntryReader.check(entry(random, i, customer), books.logbook.house()).orThrow(),
                  null);
            }
          }
          return customers;
        });
  }

  private static Draft<CustomerField> customer(Random random, int i) {
    Draft<CustomerField> draft =
        Draft.ofCustomer()
            .with(CustomerField.REFERENCE, "K-" + i)
            .with(CustomerField.NAME, "Customer number " + i)
            .with(CustomerField.SEGMENT, random.nextBoolean() ? "retail" : "trade");
    if (random.nextInt(3) > 0) {
      LocalDate start = FIRST.plusDays(random.nextInt(200));
      draft.with(CustomerField.RELATIONSHIP_START, start.toString());
      if (random.nextInt(3) == 0) {
        int life = random.nextBoolean() ? 30 * random.nextInt(5) : random.nextInt(130);
        draft.with(CustomerField.RELATIONSHIP_END, start.plusDays(life).toString());
      }
    } else if (random.nextInt(4) == 0) {
      draft.with(CustomerField.STAGE, "prospect");
    }
    return draft;
  }

  private static Draft<EntryField> entry(Random random, int i, Draft<CustomerField> customer) {
    String start = customer.text(CustomerField.RELATIONSHIP_START);
    String end = customer.text(CustomerField.RELATIONSHIP_END);
    LocalDate day = FIRST.plusDays(random.nextInt(320));
    if (!start.isEmpty() && random.nextBoolean()) {
      day = LocalDate.parse(start).plusDays(random.nextInt(5) * 30L - random.nextInt(2));
    }
    if (!end.isEmpty() && random.nextInt(3) == 0) {
      day = LocalDate.parse(end).plusDays(random.nextInt(3) - 1L);
    }
    InteractionType[] types = InteractionType.values();
    // An evening in the far west is the next day in UTC, and the day counts where it was entered.
    boolean west = random.nextInt(4) == 0;
    return Books.entry(
        EntryField.CUSTOMER,
        "K-" + i,
        EntryField.TYPE,
        types[random.nextInt(types.length)].id(),
        EntryField.CHANNEL,
        "phone",
        EntryField.OCCURRED_AT,
        day + (west ? "T23:30" : "T00:15"),
        EntryField.ZONE,
        west ? "America/Los_Angeles" : "Asia/Tokyo",
        EntryField.SUMMARY,
        "Contact " + random.nextInt(1_000_000));
  }
}
