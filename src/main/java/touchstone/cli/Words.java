package touchstone.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;

/// What words of options mean, and which options do not go together.
final class Words {
  private Words() {}

  static InteractionType type(Codes codes, String word) {
    String id = String.valueOf(code(codes, CodeList.TYPE, word, "type"));
    return InteractionType.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// The code that a word means; absent where no word is given.
  static @Nullable String code(Codes codes, CodeList list, @Nullable String word, String option) {
    if (word == null) {
      return null;
    }
    return codes
        .find(list, word)
        .map(Code::code)
        .orElseThrow(
            () ->
                new Refusal(
                    TouchstoneCommand.say(
                        "export.unknown",
                        option,
                        word,
                        String.join(", ", codes.nearest(list, word)))));
  }

  /// Refuses options that this kind of report does not take, rather than ignoring them.
  static void refuse(Report.Kind kind, @Nullable Object... namesAndValues) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        given.add("--" + namesAndValues[i]);
      }
    }
    if (!given.isEmpty()) {
      throw new Refusal(
          TouchstoneCommand.say("export.options", kind.id(), String.join(", ", given)));
    }
  }

  /// Refuses days that are the wrong way round: nothing would lie between them.
  static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new Refusal(TouchstoneCommand.say("export.days", from.toString(), to.toString()));
    }
  }
}
