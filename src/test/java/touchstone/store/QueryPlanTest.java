package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.CustomerId;
import touchstone.demo.DemoCompany;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;

/// What the engine does with the queries that every screen waits for: it is asked for its plan of
/// exactly the statements that the stores send, over the made-up company.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {
  private Books books;
  private CustomerId customer;
  private Connection owner;

  @BeforeAll
  void fill(@TempDir Path folder) throws SQLException {
    books = new Books(folder);
    new DemoCompany(books.database, books.logbook, books.customerFiling, books.filing).fillOnce();
    customer = books.customers.withReference("C-3").orElseThrow().id();
    owner =
        DriverManager.getConnection(
            "jdbc:h2:nio:" + folder.resolve("touchstone") + ";IFEXISTS=TRUE",
            "TOUCHSTONE_OWNER",
            "TOUCHSTONE_OWNER");
    try (Statement statement = owner.createStatement()) {
      statement.execute("analyze");
    }
  }

  @AfterAll
  void close() throws SQLException {
    owner.close();
    books.close();
  }

  /// The plans of all statements that the work sends.
  private List<String> plans(Runnable work) throws SQLException {
    List<String> plans = new ArrayList<>();
    try (Statement statement = owner.createStatement()) {
      statement.execute("set query_statistics true");
      work.run();
      List<String> sent = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select sql_statement from information_schema.query_statistics"
                  + " where upper(sql_statement) like 'SELECT%'")) {
        while (rows.next()) {
          sent.add(rows.getString(1));
        }
      }
      statement.execute("set query_statistics false");
      for (String sql : sent) {
        plans.add(plan(sql));
      }
    }
    assertThat(plans).as("statements seen").isNotEmpty();
    return plans;
  }

  private String plan(String sql) throws SQLException {
    try (PreparedStatement explain = owner.prepareStatement("explain " + sql)) {
      for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
        explain.setString(i, "1");
      }
      try (ResultSet rows = explain.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private void uses(String index, Runnable work) throws SQLException {
    List<String> plans = plans(work);
    assertThat(plans).anyMatch(plan -> plan.contains("PUBLIC." + index), index);
    assertThat(plans).noneMatch(plan -> plan.contains("INTERACTION.tableScan"));
  }

  @Test
  void duplicates_are_read_from_the_keys_that_are_shared() throws SQLException {
    uses(
        "DUPLICATE_KEY_SHARED",
        () -> books.duplicates.pairs(50, java.time.LocalDate.of(2026, 11, 23)));
  }

  @Test
  void a_timeline_is_read_from_its_index() throws SQLException {
    uses("INTERACTION_TIMELINE", () -> books.interactions.timeline(customer));
  }

  @Test
  void the_first_page_of_interactions_is_read_newest_first() throws SQLException {
    uses("INTERACTION_NEWEST", () -> books.interactions.page(InteractionFilter.ALL, null, 50));
  }

  @Test
  void the_next_page_begins_where_the_first_ended() throws SQLException {
    InteractionLine last = books.interactions.page(InteractionFilter.ALL, null, 50).getLast();
    uses("INTERACTION_NEWEST", () -> books.interactions.page(InteractionFilter.ALL, last, 50));
  }

  @Test
  void a_page_of_one_customer_is_read_from_the_timeline() throws SQLException {
    uses(
        "INTERACTION_TIMELINE",
        () -> books.interactions.page(InteractionFilter.ALL.withCustomer(customer), null, 50));
  }

  @Test
  void a_page_of_one_type_reads_no_table_from_end_to_end() throws SQLException {
    List<String> plans =
        plans(
            () ->
                books.interactions.page(
                    InteractionFilter.ALL.withTypes(Set.of(InteractionType.CRITICAL)), null, 50));
    assertThat(plans).noneMatch(plan -> plan.contains("INTERACTION.tableScan"));
  }

  @Test
  void the_queue_is_read_in_its_order() throws SQLException {
    uses(
        "INCIDENT_QUEUE_ORDER",
        () ->
            books.incidents.queue(
                IncidentFilter.ALL.withStatuses(Set.of(IncidentStatus.TO_REVIEW)), 0, 50));
  }

  @Test
  void a_customers_page_reads_that_customer_only() throws SQLException {
    uses("INTERACTION_TIMELINE", () -> books.interactions.ledger(customer));
    uses("FOLLOW_UP_CUSTOMER", () -> books.followUps.openFor(customer, 10));
    assertThat(plans(() -> books.interactions.threads(customer)))
        .noneMatch(plan -> plan.contains("tableScan"));
    assertThat(plans(() -> books.customers.line(customer, java.time.LocalDate.of(2026, 11, 23))))
        .noneMatch(plan -> plan.contains("tableScan"));
  }

  private void noScan(Runnable work) throws SQLException {
    assertThat(plans(work))
        .noneMatch(plan -> plan.contains("ACT.tableScan"))
        .noneMatch(plan -> plan.contains("ACT_LINE.tableScan"))
        .noneMatch(plan -> plan.contains("ACT_KIND.tableScan"));
  }

  private void history(String index, ActFilter filter) throws SQLException {
    History history = books.database.history();
    uses(index, () -> history.acts(filter, Long.MAX_VALUE, 50));
    long last = books.logbook.latest().orElseThrow();
    uses(index, () -> history.acts(filter, last, 50));
    noScan(() -> history.acts(filter, last, 50));
  }

  @Test
  void a_page_of_the_history_is_read_along_the_index_of_what_is_asked() throws SQLException {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    history("PRIMARY_KEY", ActFilter.ALL);
    history("ACT_WHO", ActFilter.ALL.withWho("tester"));
    history("ACT_NAME", ActFilter.ALL.withName("log").withWho("tester"));
    history("ACT_AT", ActFilter.ALL.withPeriod(from, from.plusSeconds(90)).withTable("code"));
    history("PRIMARY_KEY", ActFilter.ALL.withTable("incident"));
    history("ACT_LINE_RECORD", ActFilter.ALL.withRecord("customer", customer.value()));
  }

  @Test
  void what_became_of_one_record_is_read_from_its_index() throws SQLException {
    History history = books.database.history();
    uses("ACT_LINE_RECORD", () -> history.of("customer", customer.value()));
    noScan(() -> history.of("customer", customer.value()));
    noScan(() -> history.linesOf(3, 10));
    noScan(() -> history.eachOf(3, _ -> {}));
    noScan(history::people);
    noScan(() -> history.removals("interaction", Instant.parse("2026-01-01T00:00:00Z"), 50));
    noScan(() -> history.actAt(Instant.parse("2026-01-01T00:00:00Z")));
    noScan(() -> history.since(1_000_000, _ -> {}));
  }

  @Test
  void the_test_can_see_a_table_read_from_end_to_end() throws SQLException {
    assertThat(plans(() -> books.interactions.handlers(5)))
        .anyMatch(plan -> plan.contains("INTERACTION.tableScan"));
  }
}
