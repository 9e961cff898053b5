package touchstone.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the rules read out of one compiled class; each line found is a sentence with its place.
final class Readings {

  private static final Pattern MUTABLE_TYPE =
      Pattern.compile(
          ".*\\.(Atomic\\w+|LongAdder|ThreadLocal|StringBuilder|\\w*(Array|Linked)List|\\w*Deque"
              + "|\\w*(Hash|Tree|Enum|Linked)(Map|Set)|Concurrent\\w+|\\w+Property|Random)");

  private Readings() {}

  /// Where the class names something whose full name begins so.
  static Stream<String> uses(JavaClass type, String... prefixes) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(
            use ->
                Stream.of(prefixes)
                    .anyMatch(use.getTargetClass().getBaseComponentType().getName()::startsWith))
        .map(use -> use.getDescription());
  }

  /// Where it calls that method, or hands it on.
  static Stream<String> calls(JavaClass type, String owner, String method) {
    return type.getAccessesFromSelf().stream()
        .filter(call -> call.getTargetOwner().getName().equals(owner))
        .filter(call -> call.getTarget().getName().equals(method))
        .map(Object::toString);
  }

  /// Where it starts a thread or takes one from the JDK's pools.
  static Stream<String> threads(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(
            call -> {
              String name = call.getTarget().getName();
              return switch (call.getTargetOwner().getName()) {
                case "java.util.concurrent.Executors", "java.util.Timer" -> true;
                case "java.util.concurrent.CompletableFuture" -> name.endsWith("Async");
                default ->
                    call.getTargetOwner().isAssignableTo(Thread.class)
                        && Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                            .contains(name);
              };
            })
        .map(Object::toString);
  }

  /// Where it asks the machine for the time instead of a clock.
  static Stream<String> timesOfDay(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().getPackageName().equals("java.time"))
        .filter(
            call ->
                call.getTargetOwner().isEquivalentTo(Clock.class)
                    ? call.getTarget().getName().startsWith("system")
                    : call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(given -> given.isEquivalentTo(Clock.class)))
        .map(Object::toString);
  }

  /// Whether a field is static and can change, or holds what can.
  static boolean mutableStatic(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    JavaClass type = field.getRawType();
    boolean bareArray = type.isArray() && !modifiers.contains(JavaModifier.PRIVATE);
    return !modifiers.contains(JavaModifier.FINAL)
        || bareArray
        || MUTABLE_TYPE.matcher(type.getName()).matches();
  }

  /// The class that lies in the file of that name.
  static JavaClass outer(JavaClass type) {
    return type.getEnclosingClass().map(Readings::outer).orElse(type);
  }
}
