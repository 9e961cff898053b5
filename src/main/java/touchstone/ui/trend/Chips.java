package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.trend.snapshot.Narrowing;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;

/// What narrows a question, chip by chip. The scope has a place of its own and is no chip.
record Chips(Messages messages, Formats formats, Codes codes) {

  List<Chip> of(TrendQuestion question) {
    List<Chip> chips = new ArrayList<>();
    LocalDate from = question.from();
    LocalDate until = question.until();
    if (from != null) {
      chips.add(
          new Chip(
              messages.text("trend.chip.from", formats.day(from)), question.withDays(null, until)));
    }
    if (until != null) {
      chips.add(
          new Chip(
              messages.text("trend.chip.until", formats.day(until)),
              question.withDays(from, null)));
    }
    LocalDate asOf = question.asOf();
    if (asOf != null) {
      chips.add(
          new Chip(messages.text("trend.chip.asOf", formats.day(asOf)), question.withAsOf(null)));
    }
    Narrowing now = question.narrowing();
    for (String channel : new TreeSet<>(now.channels())) {
      Set<String> others = new HashSet<>(now.channels());
      others.remove(channel);
      chips.add(
          new Chip(
              messages.text("trend.chip.channel", codes.label(CodeList.CHANNEL, channel)),
              question.withNarrowing(now.withChannels(others))));
    }
    String function = now.function();
    if (function != null) {
      chips.add(
          new Chip(
              messages.text(
                  "trend.chip.function", codes.label(CodeList.BUSINESS_FUNCTION, function)),
              question.withNarrowing(now.withFunction(null))));
    }
    if (now.handler() != null) {
      chips.add(
          new Chip(
              messages.text("trend.chip.handler", OneLine.of(now.handler())),
              question.withNarrowing(now.withHandler(null))));
    }
    if (now.tag() != null) {
      chips.add(
          new Chip(
              messages.text("trend.chip.tag", OneLine.of(now.tag())),
              question.withNarrowing(now.withTag(null))));
    }
    return chips;
  }
}
