package touchstone.demo;

import java.util.List;

/// The made-up company's own people and machines.
final class Casts {
  static final List<String> HANDLERS =
      List.of("Ines Marlow", "Tomas Adeyra", "Priya Halden", "Jonas Weltring", "Mira Castellane");
  static final List<String> MACHINES = List.of("Lumo 2", "Lumo 4", "Brio Duo", "Brio Tower");

  private Casts() {}
}
