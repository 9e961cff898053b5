package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.CustomerId;
import touchstone.store.Change;

class HouseStoreTest {
  private static final Currency DOLLAR = Currency.getInstance("USD");

  @TempDir Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void what_is_chosen_is_there_after_reopening_and_the_rest_is_as_usual() {
    books.logbook.setting(rules -> rules.withZone(ZoneId.of("Asia/Kathmandu")).withOperator("Zoë"));
    books.close();
    books = new Books(folder);
    assertThat(books.logbook.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
    assertThat(books.logbook.rules().operator()).isEqualTo("Zoë");
    assertThat(books.logbook.currency()).isEqualTo("EUR");
  }

  @Test
  void a_change_is_an_act_that_is_told_and_can_be_undone_and_redone() {
    books.logbook.setting(rules -> rules.withOperator("Eva"));
    List<Change> heard = new ArrayList<>();
    books.database.subscribe(heard::add);
    books.logbook.setting(rules -> rules.withOperator("Zoë"));
    assertThat(heard).extracting(Change::name).containsExactly("setting");
    assertThat(heard.getFirst().concerns("setting")).isTrue();
    long undone = books.logbook.undo(heard.getFirst().act());
    assertThat(books.logbook.rules().operator()).isEqualTo("Eva");
    assertThat(heard.getLast().concerns("setting")).isTrue();
    books.logbook.undo(undone);
    assertThat(books.logbook.rules().operator()).isEqualTo("Zoë");
  }

  @Test
  void what_does_not_change_leaves_no_act() {
    books.logbook.setting(rules -> rules.withCurrency(DOLLAR));
    var last = books.logbook.lastAct();
    books.logbook.setting(rules -> rules.withCurrency(DOLLAR));
    assertThat(books.logbook.lastAct()).isEqualTo(last);
  }

  @Test
  void the_system_zone_can_be_chosen_again() {
    books.logbook.setting(rules -> rules.withZone(ZoneId.of("Asia/Kathmandu")));
    books.logbook.setting(rules -> rules.withZone(null));
    assertThat(books.logbook.rules().zone()).isNull();
  }

  @Test
  void another_home_currency_computes_the_net_values_anew_and_undo_the_old_ones() {
    CustomerId customer =
        books
            .log(
                EntryField.CUSTOMER, "Acme Solar",
                EntryField.TYPE, "planned",
                EntryField.RECEIVED, "40 USD; 25 EUR")
            .customer();
    assertThat(netOf(customer)).isEqualTo("25");
    books.logbook.setting(rules -> rules.withCurrency(DOLLAR));
    assertThat(netOf(customer)).isEqualTo("40");
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(netOf(customer)).isEqualTo("25");
  }

  @Test
  void an_operator_without_a_name_cannot_be() {
    assertThatThrownBy(() -> books.logbook.setting(rules -> rules.withOperator(" ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(books.logbook.rules().operator()).isEqualTo("tester");
  }

  private String netOf(CustomerId customer) {
    return books
        .customers
        .line(customer, LocalDate.of(2026, 11, 23))
        .orElseThrow()
        .netValue()
        .stripTrailingZeros()
        .toPlainString();
  }
}
