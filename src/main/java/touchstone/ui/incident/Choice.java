package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.incident.Incident;
import touchstone.ui.Messages;

/// One entry of a choice: what is stored, empty for none of them, and what it is called.
record Choice(String code, String label) {
  /// Every offered code of a list after "none of them".
  static List<Choice> of(Codes codes, CodeList list, Messages messages) {
    List<Choice> all = new ArrayList<>();
    all.add(nothing(messages));
    for (Code code : codes.offered(list)) {
      all.add(new Choice(code.code(), code.label()));
    }
    return all;
  }

  static List<Choice> severities(Messages messages) {
    List<Choice> all = new ArrayList<>();
    all.add(nothing(messages));
    IntStream.rangeClosed(1, Incident.GRAVEST)
        .mapToObj(n -> new Choice("" + n, messages.text("incidents.severity." + n)))
        .forEach(all::add);
    return all;
  }

  static Choice nothing(Messages messages) {
    return new Choice("", messages.text("incidents.choice.none"));
  }

  static @Nullable String codeOf(@Nullable Choice choice) {
    return choice == null || choice.code().isEmpty() ? null : choice.code();
  }

  static @Nullable Integer numberOf(@Nullable Choice choice) {
    String code = codeOf(choice);
    return code == null ? null : Integer.valueOf(code);
  }

  @Override
  public String toString() {
    return label;
  }
}
