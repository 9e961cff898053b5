package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.Derived;
import touchstone.store.Opening;

/// What a list of customers shows of each one's life, kept up to date by each new contact.
class CustomerActivityTest {
  private static final List<String> TYPES =
      List.of("stabilizing", "critical", "planned", "surprise");
  private static final List<String> CHANNELS = List.of("phone", "email", "chat");

  @TempDir Path folder;

  @Test
  void is_after_each_contact_what_it_would_be_if_it_were_computed_anew() {
    try (Books books = new Books(folder)) {
      books.customer(CustomerField.REFERENCE, "P-0", CustomerField.NAME, "Begun in no year");
      books.customer(
          CustomerField.REFERENCE, "P-1",
          CustomerField.NAME, "Begun in the midst of it",
          CustomerField.RELATIONSHIP_START, "2026-03-03");
      books.customer(
          CustomerField.REFERENCE, "P-2",
          CustomerField.NAME, "Not yet begun",
          CustomerField.STAGE, "prospect");
      Random chance = new Random(11);
      for (int i = 0; i < 200; i++) {
        books.log(
            EntryField.CUSTOMER,
            "P-" + chance.nextInt(3),
            EntryField.TYPE,
            TYPES.get(chance.nextInt(4)),
            EntryField.CHANNEL,
            CHANNELS.get(chance.nextInt(3)),
            // few moments, so that some contacts are the first, some the last, some both at once
            EntryField.OCCURRED_AT,
            "2026-03-0%dT1%d:00".formatted(2 + chance.nextInt(3), chance.nextInt(2)),
            EntryField.SUMMARY,
            "Talk " + i,
            EntryField.GIVEN,
            chance.nextInt(8) == 0 ? "5 EUR; time: 20 min" : "",
            EntryField.RECEIVED,
            chance.nextInt(8) == 0 ? "70.5 EUR; 3 USD" : "");
        assertThat(
                Derived.drift(
                    books.database,
                    List.of(new CustomerActivityStore("EUR")),
                    List.of("customer_activity")))
            .isEmpty();
      }
    }
  }

  @Test
  void holds_the_greatest_sum_it_can_where_there_is_more() {
    try (Books books = new Books(folder)) {
      Opening opened = books.database.opening();
      books.customer(CustomerField.REFERENCE, "P-1", CustomerField.NAME, "Very large");
      for (int day = 1; day <= 3; day++) {
        books.log(
            EntryField.CUSTOMER,
            "P-1",
            EntryField.TYPE,
            "planned",
            EntryField.CHANNEL,
            "phone",
            EntryField.OCCURRED_AT,
            "2026-03-0%dT10:00".formatted(day),
            EntryField.SUMMARY,
            "Order " + day,
            EntryField.RECEIVED,
            day < 3 ? "600000000000000 EUR; 700000000000000 EUR" : "",
            EntryField.GIVEN,
            day < 3 ? "" : "5 EUR");
      }
      assertThat(net(books)).isEqualByComparingTo("999999999999999.9999");
      assertThat(books.database.opening()).as("no database had to be made anew").isSameAs(opened);
      assertThat(
              Derived.drift(
                  books.database,
                  List.of(new CustomerActivityStore("EUR")),
                  List.of("customer_activity")))
          .isEmpty();
    }
  }

  private static BigDecimal net(Books books) {
    return books.database.read(
        handle ->
            handle
                .createQuery("select net_value from customer_activity")
                .mapTo(BigDecimal.class)
                .one());
  }
}
