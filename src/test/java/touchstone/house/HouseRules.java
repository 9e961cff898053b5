package touchstone.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static touchstone.house.Readings.calls;
import static touchstone.house.Readings.outer;
import static touchstone.house.Readings.threads;
import static touchstone.house.Readings.timesOfDay;
import static touchstone.house.Readings.uses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The walls of the house as rules: each has a name that an `AllowedBreach` can give, and a reason.
/// The root package is a parameter, so that the canary can be held against the same rules.
final class HouseRules {

  /// What may be seen of the store's room by a window: what happened, now and earlier, and what
  /// went wrong.
  private static final Pattern STORE_NEWS =
      Pattern.compile(
          ".*(Change|Changes|Failure|Subscription|Subscriptions)|PastAct|ActFilter"
              // What keeps the store safe is the user's business, and no screen of the domain's.
              + "|Safekeeping|Backup|KeptBackup|Restore|Verification|Steps");

  private static final Pattern REFUSED_NAME =
      Pattern.compile(
          "(Base|Abstract)[A-Z].*|.*(Manager|Helper|Utils?|Impl|Service|Handler|DTO|Dto|Info|Data)");

  private static final Set<String> REFUSED_PACKAGES =
      Set.of(
          "java.util.logging", "java.awt", "javax.swing", "javafx.scene.web", "javafx.concurrent");

  private final Rooms rooms;
  private final List<NamedRule> rules = new ArrayList<>();

  /// One rule under the name it is allowed by.
  record NamedRule(String name, ArchRule rule) {}

  private HouseRules(Rooms rooms) {
    this.rooms = rooms;
  }

  /// Every rule, for the house whose root package is given.
  static List<NamedRule> of(String root) {
    HouseRules house = new HouseRules(Rooms.of(root));
    house.walls();
    house.ladderOfTheWindow();
    house.stores();
    house.habits();
    return List.copyOf(house.rules);
  }

  private void walls() {
    rule(
        "every class has a room",
        "a package that stands in no line of the table has no walls",
        type ->
            rooms.roomOf(type.getPackageName()).isPresent()
                ? Stream.empty()
                : Stream.of(type.getName() + " lies in no room of the table"));
    for (String room : rooms.names()) {
      rule(
          room + " imports what the table allows",
          "dependencies run one way, so that a room can be understood by those below it",
          type -> in(room, type) ? imports(type).filter(use -> !allowed(room, use)) : none());
    }
    rules.add(
        new NamedRule(
            "no cycles between packages",
            slices()
                .assignedFrom(new Packages(rooms))
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package in two places")
                .allowEmptyShould(true)));
  }

  private void ladderOfTheWindow() {
    rule(
        "JavaFX only in ui and the root",
        "the same acts must run without a window",
        type -> underUi(type) || atRoot(type) ? none() : uses(type, "javafx."));
    rule(
        "view models know no scene",
        "what a screen shows and can do is tested without a toolkit",
        type ->
            outer(type).getSimpleName().endsWith("ViewModel")
                ? uses(type, "javafx.scene.", "javafx.stage.", "javafx.fxml.")
                : none());
    rule(
        "controllers know no store",
        "a controller ties the view to its view model and nothing else",
        type ->
            outer(type).getSimpleName().endsWith("Controller")
                ? imports(type).filter(use -> isStore(use.to())).map(Use::toString)
                : none());
    rule(
        "screens never import each other",
        "a screen can be taken out or replaced without reading another",
        type -> {
          String room = rooms.roomOf(type.getPackageName()).orElse("");
          return rooms.isScreen(room)
              ? imports(type)
                  .filter(use -> !use.room().equals(room) && rooms.isScreen(use.room()))
                  .map(Use::toString)
              : none();
        });
    rule(
        "windows see only news of the store",
        "a screen asks the domain's stores; the database itself is not its business",
        type ->
            underUi(type)
                ? imports(type)
                    .filter(use -> use.room().equals("store"))
                    .filter(use -> !STORE_NEWS.matcher(outer(use.to()).getSimpleName()).matches())
                    .map(Use::toString)
                : none());
    rule(
        "Platform.runLater only in FxThread",
        "results reach the FX thread through one injected door",
        type ->
            type.getName().equals(rooms.root() + ".ui.FxThread")
                ? none()
                : calls(type, "javafx.application.Platform", "runLater"));
  }

  private void stores() {
    rule(
        "only the wiring constructs stores",
        "there is one place to see what exists once",
        type ->
            atRoot(type) && outer(type).getSimpleName().endsWith("Wiring")
                ? none()
                : type.getConstructorCallsFromSelf().stream()
                    .filter(call -> isStore(call.getTargetOwner()))
                    .filter(call -> !outer(call.getTargetOwner()).equals(outer(type)))
                    .map(Object::toString));
    rule(
        "only stores speak SQL",
        "all that the database is told stands in the stores",
        type ->
            isStore(type) || in("store", type)
                ? none()
                : uses(type, "java.sql.", "javax.sql.", "org.jdbi.", "org.h2.", "org.flywaydb."));
    rule(
        "analysis asks no store",
        "a statistic is a pure function of what it is given",
        type ->
            in("analysis", type)
                ? imports(type).filter(use -> isStore(use.to())).map(Use::toString)
                : none());
  }

  private void habits() {
    rule(
        "no mutable statics",
        "what is shared by everybody is owned by nobody",
        type -> type.getFields().stream().filter(Readings::mutableStatic).map(Object::toString));
    rule(
        "System.out and System.err only on the command line",
        "a window has no terminal; what is logged goes through slf4j",
        type ->
            atRoot(type) || in("cli", type)
                ? none()
                : Stream.concat(
                    type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .map(Object::toString),
                    type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("printStackTrace"))
                        .map(Object::toString)));
    rule(
        "no second way of logging, dates, pictures or tasks",
        "slf4j, java.time, JavaFX and our own lanes are enough",
        type ->
            Stream.concat(
                uses(
                    type, REFUSED_PACKAGES.stream().map(name -> name + ".").toArray(String[]::new)),
                uses(type, "java.util.Date", "java.util.Calendar")));
    rule(
        "threads only in task",
        "work has two lanes and a name; a stray thread has neither",
        type -> in("task", type) ? none() : threads(type));
    rule(
        "nobody sleeps",
        "a wait without a condition is a guess",
        type -> calls(type, "java.lang.Thread", "sleep"));
    rule(
        "the time is asked of a clock",
        "a test must be able to set the time",
        type -> atRoot(type) ? none() : timesOfDay(type));
    rule(
        "no instance to get",
        "what a class needs is given to its constructor",
        type ->
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> method.getName().equals("getInstance"))
                .map(method -> method.getFullName()));
    rule(
        "names say what a thing is",
        "a name that fits anything tells nothing",
        type ->
            REFUSED_NAME.matcher(type.getSimpleName()).matches()
                ? Stream.of(type.getName() + " has a refused name")
                : none());
  }

  private void rule(String name, String because, Function<JavaClass, Stream<?>> breaches) {
    ArchCondition<JavaClass> condition =
        new ArchCondition<>("keep to: " + name) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            breaches
                .apply(type)
                .forEach(breach -> events.add(SimpleConditionEvent.violated(type, "" + breach)));
          }
        };
    rules.add(
        new NamedRule(
            name,
            classes()
                .that(not(Breaches.allowed(name)))
                .should(condition)
                .as(name)
                .because(because)
                .allowEmptyShould(true)));
  }

  /// A class of ours naming another class of ours, in that class's room.
  private record Use(String text, JavaClass to, String room) {
    @Override
    public String toString() {
      return text;
    }
  }

  private Stream<Use> imports(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(use -> rooms.ours(use.getTargetClass().getBaseComponentType().getPackageName()))
        .map(
            use -> {
              JavaClass to = use.getTargetClass().getBaseComponentType();
              String room = rooms.roomOf(to.getPackageName()).orElse("no room");
              return new Use(use.getDescription(), to, room);
            });
  }

  private boolean allowed(String room, Use use) {
    return rooms.mayImport(room, use.room());
  }

  private boolean isStore(JavaClass type) {
    return rooms.ours(type.getPackageName()) && outer(type).getSimpleName().endsWith("Store");
  }

  private boolean in(String room, JavaClass type) {
    return rooms.roomOf(type.getPackageName()).filter(room::equals).isPresent();
  }

  private boolean underUi(JavaClass type) {
    return rooms.roomOf(type.getPackageName()).filter(room -> room.startsWith("ui")).isPresent();
  }

  private boolean atRoot(JavaClass type) {
    return in("", type);
  }

  private static Stream<String> none() {
    return Stream.empty();
  }

  /// Each package of ours is a slice of its own.
  private record Packages(Rooms rooms) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return rooms.ours(type.getPackageName())
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
