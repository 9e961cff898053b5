package touchstone.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.customer.CustomerId;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.ui.Place;
import touchstone.ui.control.TimelineView;

class CustomerScreenTest extends CustomerWindow {
  private static final Path STRINGS = Path.of("../shared/data/torture/blns/blns.txt");

  @Override
  protected void write() {
    customer(
        CustomerField.NAME, "Acme Solar",
        CustomerField.REFERENCE, "AC-1",
        CustomerField.RELATIONSHIP_START, "2026-03-03");
    history("AC-1", 25, LocalDate.of(2026, 3, 3), 3);
    customer(CustomerField.NAME, "Beta Ltd");
  }

  @Test
  void the_list_is_filtered_by_keys_and_enter_opens_the_page() throws Exception {
    openList();
    push(KeyCode.SLASH);
    write("acme");
    until(() -> list().getItems().size() == 1);
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);
    until(() -> lookup("#customer-name").tryQuery().isPresent());
    assertThat(lookup("#customer-name").queryLabeled().getText()).isEqualTo("Acme Solar");
  }

  @Test
  void the_table_has_a_row_for_each_mark_of_the_timeline() throws Exception {
    openPage("AC-1");
    TimelineView view = lookup(".timeline-view").query();
    assertThat(onWindow(() -> Objects.requireNonNull(view.getModel()).size())).isEqualTo(25);
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    TableView<?> table = lookup("#table").query();
    until(() -> !table.getItems().isEmpty() && table.getItems().get(24) != null);
    assertThat(table.isVisible()).isTrue();
    assertThat(view.isVisible()).isFalse();
    assertThat(table.getItems()).hasSize(25);
  }

  @Test
  void hostile_names_go_through_the_list_and_the_page() throws Exception {
    assumeTrue(Files.exists(STRINGS), "the file of naughty strings is not here");
    List<CustomerId> made = new ArrayList<>();
    for (String name : names()) {
      var checked =
          CustomerReader.check(
              Draft.ofCustomer()
                  .with(CustomerField.NAME, name)
                  .with(CustomerField.REFERENCE, "N" + made.size()),
              wiring.logbook().house());
      if (checked.problems().isEmpty()) {
        made.add(wiring.logbook().customer(checked.orThrow()).id());
      }
    }
    assertThat(made).hasSizeGreaterThan(100);
    openList();
    for (int i = 0; i < list().getItems().size(); i += 12) {
      int at = i;
      interact(() -> list().scrollTo(at));
      settle();
    }
    for (int i = 0; i < made.size(); i += 25) {
      CustomerId id = made.get(i);
      interact(() -> frame.screens().go(new Place.CustomerPage(id)));
      settle();
      until(() -> lookup("#customer-name").tryQuery().isPresent());
    }
    assertThat(onWindow(() -> frame.failures().unforeseenProperty().get())).isEmpty();
  }

  private static List<String> names() throws IOException {
    List<String> names = new ArrayList<>(Files.readAllLines(STRINGS));
    names.removeIf(line -> line.isBlank() || line.startsWith("#"));
    names.add("x".repeat(1_000));
    names.add("First line\nsecond line\r\nthird");
    return names;
  }

  private void openList() throws Exception {
    interact(() -> frame.screens().go(new Place.Customers()));
    until(() -> !list().getItems().isEmpty());
  }

  private void openPage(String reference) throws Exception {
    CustomerId id = wiring.customers().withReference(reference).orElseThrow().id();
    interact(() -> frame.screens().go(new Place.CustomerPage(id)));
    until(() -> lookup("#customer-name").tryQuery().isPresent());
  }

  private TableView<?> list() {
    return lookup("#table").query();
  }
}
