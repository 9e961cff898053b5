package touchstone.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import touchstone.logbook.Checked;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.Filing;
import touchstone.logbook.Problem;

/// Logs one interaction: an option for every field of an entry, the summary as the rest of the
/// line. Prints the reference; exit 0 means it is durable.
final class LogCommand implements Callable<Integer> {
  private static final Map<EntryField, String> SHORT =
      new EnumMap<>(
          Map.of(
              EntryField.OCCURRED_AT, "at",
              EntryField.VALENCE_BEFORE, "valence",
              EntryField.BUSINESS_FUNCTION, "function",
              EntryField.FOLLOW_UP_DUE, "due"));

  private final TouchstoneCommand top;
  private final Map<EntryField, OptionSpec> options = new EnumMap<>(EntryField.class);
  private final PositionalParamSpec summary =
      PositionalParamSpec.builder()
          .paramLabel("SUMMARY")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("${bundle:field.summary}")
          .build();

  private LogCommand(TouchstoneCommand top) {
    this.top = top;
  }

  /// The command with its options, one per field.
  static CommandSpec spec(TouchstoneCommand top) {
    LogCommand command = new LogCommand(top);
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
    spec.usageMessage().description("${bundle:log}").sortOptions(false).abbreviateSynopsis(true);
    spec.resourceBundleBaseName("touchstone.cli.messages");
    spec.mixinStandardHelpOptions(true);
    for (EntryField field : EntryField.values()) {
      if (field != EntryField.SUMMARY && field != EntryField.RECORDED_AT) {
        String name = SHORT.getOrDefault(field, field.id().replace('_', '-'));
        OptionSpec option =
            OptionSpec.builder("--" + name)
                .paramLabel(field.id().toUpperCase(Locale.ROOT))
                .type(String.class)
                .description("${bundle:field." + field.id() + "}")
                .build();
        command.options.put(field, option);
        spec.addOption(option);
      }
    }
    return spec.addPositional(command.summary);
  }

  @Override
  public Integer call() {
    Draft<EntryField> draft = Draft.ofEntry();
    options.forEach(
        (field, option) -> {
          String text = option.getValue();
          draft.with(field, text == null ? "" : text);
        });
    List<String> words = summary.getValue();
    draft.with(EntryField.SUMMARY, words == null ? "" : String.join(" ", words));
    try (Desk desk = top.open()) {
      Checked<Entry> checked = EntryReader.check(draft, desk.logbook().house());
      if (!checked.problems().isEmpty()) {
        throw new Refusal(sentence(checked.problems()));
      }
      Filing.Filed filed = desk.logbook().log(checked.orThrow());
      CommandLine line = top.line();
      line.getOut().println(filed.reference());
      line.getOut().flush();
    }
    return TouchstoneCommand.DONE;
  }

  private static String sentence(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                "--" + option(problem.field()) + ": " + problem.sentence(Locale.getDefault()))
        .collect(Collectors.joining(" "));
  }

  private static String option(String field) {
    return EntryField.ofId(field)
        .map(known -> SHORT.getOrDefault(known, known.id().replace('_', '-')))
        .orElse(field);
  }
}
