package touchstone.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/// What an `AllowedBreach` on a compiled class says.
final class Breaches {

  private Breaches() {}

  /// The classes that may breach the rule of that name, with what is nested in them.
  static DescribedPredicate<JavaClass> allowed(String rule) {
    return DescribedPredicate.describe(
        "allowed to breach",
        type ->
            ruleOf(Readings.outer(type)).or(() -> ruleOf(type)).filter(rule::equals).isPresent());
  }

  /// The name of the rule that the class is allowed to breach.
  static Optional<String> ruleOf(JavaClass type) {
    return property(type, "of");
  }

  /// The reason it gives; empty where it gives none.
  static String reasonOf(JavaClass type) {
    return property(type, "because").orElse("");
  }

  private static Optional<String> property(JavaClass type, String name) {
    return type.tryGetAnnotationOfType(AllowedBreach.class.getName())
        .flatMap(annotation -> annotation.tryGetExplicitlyDeclaredProperty(name))
        .map(Object::toString);
  }
}
