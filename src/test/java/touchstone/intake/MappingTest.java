package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {

  @Test
  void the_columns_of_the_catalogue_are_found_by_their_names() {
    Mapping mapping = interactions("customer_id,date,type,severity,channel,note", "", "");
    assertThat(mapping.columnOf("customer")).contains("customer_id");
    assertThat(mapping.columnOf("occurred_at")).contains("date");
    assertThat(mapping.columnOf("narrative")).contains("note");
    assertThat(mapping.columnOf("severity")).contains("severity");
    assertThat(mapping.ignored()).isEmpty();
  }

  @Test
  void names_are_compared_without_case_blanks_and_separators() {
    Mapping mapping = interactions("Customer ID, DATE ,Type,Valence After", "", "");
    assertThat(mapping.columnOf("customer")).contains("Customer ID");
    assertThat(mapping.placeOf("occurred_at")).contains(1);
    assertThat(mapping.columnOf("valence_after")).contains("Valence After");
  }

  @Test
  void the_user_names_columns_and_gives_one_value_for_all_rows() {
    Mapping mapping =
        interactions(
            "Date received,Product,Consumer complaint narrative,Company,Complaint ID",
            "Company=customer,Date received=occurred_at,Complaint ID=reference",
            "type=critical");
    CsvRecord row =
        new CsvRecord(2, 1, List.of("03/12/2014", "Loan", "late", "ACME", "7"), List.of());
    assertThat(mapping.value(row, "customer")).isEqualTo("ACME");
    assertThat(mapping.value(row, "type")).isEqualTo("critical");
    assertThat(mapping.value(row, "reference")).isEqualTo("7");
    assertThat(mapping.value(row, "narrative")).isEqualTo("late");
    assertThat(mapping.value(row, "channel")).isEmpty();
    assertThat(mapping.ignored()).containsExactly("Product");
  }

  @Test
  void a_column_with_a_comma_in_its_name_stands_in_quotes() {
    assertThat(
            MappingChoices.parse(List.of("\"Name, first\"=customer,\"a=b\"=type"), List.of())
                .columns())
        .containsExactly(
            new MappingChoices.Pair("Name, first", "customer"),
            new MappingChoices.Pair("a=b", "type"));
    assertThatThrownBy(() -> MappingChoices.parse(List.of("customer"), List.of()))
        .hasMessageContaining("column=field");
    assertThatThrownBy(() -> MappingChoices.parse(List.of(), List.of("type")))
        .hasMessageContaining("field=value");
  }

  @Test
  void an_unknown_field_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> interactions("customer,date,type", "date=occured_at", ""))
        .isInstanceOf(IntakeFailure.class)
        .hasMessageContaining("occured_at")
        .hasMessageContaining("Did you mean occurred_at");
    assertThatThrownBy(() -> interactions("customer,date,type", "", "typ=critical"))
        .hasMessageContaining("Did you mean type");
  }

  @Test
  void an_unknown_column_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> interactions("customer,date,type", "dat=occurred_at", ""))
        .hasMessageContaining("Did you mean date");
    assertThatThrownBy(() -> interactions("customer,date,type", "zzzzzzz=occurred_at", ""))
        .hasMessageContaining("The file has: customer, date, type");
  }

  @Test
  void two_columns_of_one_name_are_asked_about_and_named_by_their_place() {
    IntakeFailure asked = question("customer_id,date,date,type", "", "");
    assertThat(asked).hasMessageContaining("--map \"#2=occurred_at\"");
    Mapping mapping = interactions("customer_id,date,date,type", "#3=occurred_at,#2=-", "");
    assertThat(mapping.placeOf("occurred_at")).contains(2);
    assertThat(interactions("customer_id,date,date,type", "#3=occurred_at", "").ignored())
        .containsExactly("date");
  }

  @Test
  void two_columns_that_could_both_be_the_customer_are_asked_about() {
    assertThat(question("company,account,date,type", "", ""))
        .hasMessageContaining("company (#1), account (#2)");
  }

  @Test
  void a_first_row_of_data_is_asked_about() {
    assertThat(question("C1,2026-03-31,critical,3,phone,late", "", ""))
        .hasMessageContaining("looks like data");
  }

  @Test
  void missing_fields_are_asked_for_with_the_columns_of_the_file() {
    assertThat(question("foo,bar", "", ""))
        .hasMessageContaining("customer, occurred_at, type")
        .hasMessageContaining("The file has: foo, bar")
        .hasMessageContaining("--map \"foo=customer\"");
  }

  @Test
  void a_file_with_a_month_and_no_year_is_told_what_is_missing() {
    assertThat(question("age,job,month,day_of_week,contact", "job=customer", "type=planned"))
        .hasMessageContaining("month, day_of_week")
        .hasMessageContaining("no year");
  }

  @Test
  void a_value_for_all_rows_goes_before_a_column_found_by_its_name() {
    Mapping mapping = interactions("customer,date,type", "", "type=critical");
    assertThat(mapping.columnOf("type")).isEmpty();
    assertThat(mapping.ignored()).containsExactly("type");
    assertThatThrownBy(() -> interactions("customer,date,type", "type=type", "type=critical"))
        .hasMessageContaining("filled twice");
  }

  @Test
  void a_tenure_is_taken_only_when_the_user_says_so() {
    String telco = "customerID,gender,tenure,Churn,tenure_months";
    assertThat(customers(telco, "").columnOf("reference")).contains("customerID");
    assertThat(customers(telco, "").has("tenure_months")).isFalse();
    assertThat(customers(telco, "tenure=tenure_months,Churn=ended").columnOf("tenure_months"))
        .contains("tenure");
  }

  @Test
  void a_column_is_left_out_when_the_user_says_so() {
    assertThat(interactions("customer,date,type,Tags", "Tags=-", "").ignored())
        .containsExactly("Tags");
  }

  private static Mapping interactions(String header, String map, String set) {
    return mapping(ImportKind.INTERACTIONS, header, map, set);
  }

  private static Mapping customers(String header, String map) {
    return mapping(ImportKind.CUSTOMERS, header, map, "");
  }

  private static Mapping mapping(ImportKind kind, String header, String map, String set) {
    CsvShape shape =
        new CsvShape(
            StandardCharsets.UTF_8, 0, ',', true, 1, List.of(header.split(",")), List.of());
    return Mapping.of(
        "f.csv",
        shape,
        kind,
        MappingChoices.parse(List.of(map), set.isEmpty() ? List.of() : List.of(set)));
  }

  private static IntakeFailure question(String header, String map, String set) {
    IntakeFailure asked =
        catchThrowableOfType(IntakeFailure.class, () -> interactions(header, map, set));
    assertThat(asked).isNotNull();
    assertThat(asked.isQuestion()).isTrue();
    return asked;
  }
}
