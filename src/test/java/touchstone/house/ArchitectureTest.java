package touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import touchstone.house.HouseRules.NamedRule;

/// The house as it stands, held against its rules. The table of rooms is in `Rooms`, the rules are
/// in `HouseRules`; what a rule must catch is shown by `CanaryTest`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private final List<NamedRule> rules = HouseRules.of("touchstone");
  private JavaClasses house = new ClassFileImporter().importClasses(List.of());

  @BeforeAll
  void read_the_compiled_classes() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("touchstone");
  }

  @TestFactory
  Stream<DynamicTest> the_house_keeps_its_rules() {
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(house)));
  }

  @Test
  void the_rules_had_something_to_read() {
    assertThat(house).anyMatch(type -> type.getSimpleName().equals("InteractionType"));
  }

  @Test
  void a_breach_names_its_rule_and_its_reason() {
    List<String> names = rules.stream().map(NamedRule::name).toList();
    for (JavaClass type : house) {
      Breaches.ruleOf(type)
          .ifPresent(
              name -> {
                assertThat(names).as(type.getName()).contains(name);
                assertThat(Breaches.reasonOf(type)).as(type.getName()).hasSizeGreaterThan(20);
              });
    }
  }
}
