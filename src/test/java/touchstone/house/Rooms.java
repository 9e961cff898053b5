package touchstone.house;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rooms of the house and what each may import of ours, as a table. A package that stands in no
/// line belongs to the nearest one above it that does.
record Rooms(String root, Map<String, Set<String>> imports) {

  private static final List<String> DOMAIN =
      List.of("code", "customer", "interaction", "incident", "followup", "note", "logbook");

  private static final List<String> SCREENS =
      List.of(
          "ui.today",
          "ui.log",
          "ui.customer",
          "ui.timeline",
          "ui.incident",
          "ui.interaction",
          "ui.trend",
          "ui.report",
          "ui.intake",
          "ui.history",
          "ui.setting");

  /// The table. Everything may import itself and `house`.
  static Rooms of(String root) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    // the ground: knows nobody
    table.put("house", may());
    table.put("fault", may());
    table.put("disk", may());
    table.put("vault", may("disk"));
    table.put("journal", may("disk"));
    table.put("store", may("journal", "disk"));
    table.put("task", may());
    table.put("host", may("disk"));
    table.put("setting", may("host"));
    table.put("draft", may("host", "disk"));
    table.put("chart", may());
    // the domain: one way, from the customer to the acts
    table.put("code", may("store"));
    table.put("customer", may("code", "store"));
    table.put("interaction", may("customer", "code", "store"));
    table.put("incident", may("interaction", "customer", "code", "store"));
    table.put("followup", may("incident", "interaction", "customer", "code", "store"));
    table.put("note", may("store"));
    table.put(
        "logbook", may("followup", "note", "incident", "interaction", "customer", "code", "store"));
    table.put("past", may("domain", "store"));
    // what is asked of it
    table.put("demo", may("domain", "store"));
    table.put("analysis", may("followup", "incident", "interaction", "customer", "code"));
    table.put("trend.snapshot", may("interaction", "customer", "disk"));
    table.put("trend", may("trend.snapshot", "domain", "analysis", "store"));
    table.put("intake", may("domain"));
    table.put("report", may("domain", "past", "analysis", "trend", "trend.snapshot", "chart"));
    // the two front doors
    table.put(
        "cli",
        may(
            "domain",
            "past",
            "intake",
            "report",
            "store",
            "trend",
            "trend.snapshot",
            "chart",
            "disk",
            "setting",
            "host",
            "fault",
            "vault"));
    table.put(
        "ui",
        may(
            "domain",
            "past",
            "analysis",
            "trend",
            "trend.snapshot",
            "chart",
            "intake",
            "report",
            "store",
            "task",
            "setting",
            "host",
            "draft",
            "fault",
            "vault",
            "ui.control"));
    table.put("ui.control", may("domain", "chart"));
    for (String screen : SCREENS) {
      Set<String> imports =
          may(
              "ui",
              "ui.control",
              "domain",
              "past",
              "analysis",
              "trend",
              "trend.snapshot",
              "report",
              "chart",
              "intake",
              "draft",
              "task",
              "setting",
              "store");
      if (screen.equals("ui.setting")) {
        imports.add("host"); // the folder of the data
        imports.add("vault"); // whether it is encrypted
      }
      table.put(screen, imports);
    }
    return new Rooms(root, table);
  }

  private static Set<String> may(String... rooms) {
    Set<String> all = new HashSet<>(Arrays.asList(rooms));
    if (all.remove("domain")) {
      all.addAll(DOMAIN);
    }
    all.add("house");
    return all;
  }

  /// The names of the rooms in the table's order.
  List<String> names() {
    return List.copyOf(imports.keySet());
  }

  /// Whether the package is the root package or lies below it.
  boolean ours(String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  /// The room that a package of ours belongs to: the root package is the room "", and a package
  /// that nobody put in the table has none.
  Optional<String> roomOf(String packageName) {
    if (packageName.equals(root)) {
      return Optional.of("");
    }
    for (String name = packageName.substring(root.length() + 1); ; ) {
      if (imports.containsKey(name)) {
        return Optional.of(name);
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      name = name.substring(0, dot);
    }
  }

  boolean isScreen(String room) {
    return SCREENS.contains(room);
  }

  /// Whether a class in the one room may name a class in the other.
  boolean mayImport(String from, String to) {
    return from.isEmpty() || from.equals(to) || imports.getOrDefault(from, Set.of()).contains(to);
  }
}
