package touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.house.HouseRules.NamedRule;

/// The same rules held against a crooked house: each must bite, or it guards nothing.
class CanaryTest {

  private static final String CROOKED = "touchstone.house.fixture";

  /// The rooms of the crooked house that import what they must not; the others are in order.
  private static final Set<String> CROOKED_ROOMS = Set.of("customer", "ui.today", "ui.log");

  @TestFactory
  Stream<DynamicTest> every_rule_bites() {
    JavaClasses crooked = new ClassFileImporter().importPackages(CROOKED);
    return HouseRules.of(CROOKED).stream()
        .filter(CanaryTest::isBroken)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () ->
                        assertThat(rule.rule().evaluate(crooked).hasViolation())
                            .as(rule.name())
                            .isTrue()));
  }

  @Test
  void a_breach_with_a_reason_is_let_through() {
    JavaClasses crooked = new ClassFileImporter().importPackages(CROOKED);
    NamedRule threads =
        HouseRules.of(CROOKED).stream()
            .filter(rule -> rule.name().equals("threads only in task"))
            .findFirst()
            .orElseThrow();
    assertThat(threads.rule().evaluate(crooked).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("CustomerManager"))
        .noneMatch(line -> line.contains("Excused"));
  }

  @Test
  void a_room_in_order_passes() {
    JavaClasses crooked = new ClassFileImporter().importPackages(CROOKED);
    List<NamedRule> rules = HouseRules.of(CROOKED);
    assertThat(rules)
        .filteredOn(rule -> rule.name().startsWith("store imports"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.rule().evaluate(crooked).hasViolation()).isFalse());
  }

  private static boolean isBroken(NamedRule rule) {
    int room = rule.name().indexOf(" imports what");
    return room < 0 || CROOKED_ROOMS.contains(rule.name().substring(0, room));
  }
}
