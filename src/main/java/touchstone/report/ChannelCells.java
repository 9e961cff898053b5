package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.trend.Channels;

/// Where customers turn as rows of several parts: `mix` counts interactions by stage and channel
/// with their share of the stage, `pair` contacts that followed another in a conversation with the
/// share that had to repeat, of the `cases` known, `resolution` resolved conversations by the
/// contacts they took, `median` the contacts half of them took at most, `open` conversations not
/// closed.
final class ChannelCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("part"),
          text("stage"),
          text("channel"),
          text("next_channel"),
          number("contacts"),
          number("n"),
          number("cases"),
          number("value"),
          number("lower"),
          number("upper"));

  private ChannelCells() {}

  static List<List<String>> of(String scope, Channels answer) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Long> stages = new HashMap<>();
    answer.mix().forEach(one -> stages.merge(one.stage(), one.interactions(), Long::sum));
    for (Channels.Mix one : answer.mix()) {
      double share = one.interactions() / (double) stages.getOrDefault(one.stage(), 1L);
      rows.add(
          row(
              scope,
              "mix",
              one.stage(),
              one.channel(),
              "",
              "",
              Cell.of(one.interactions()),
              "",
              Cell.of(share)));
    }
    for (Channels.Pair one : answer.pairs()) {
      rows.add(
          List.of(
              scope,
              "pair",
              "",
              one.from(),
              one.to(),
              "",
              Cell.of(one.contacts()),
              Cell.of(one.repeated().of()),
              Cell.of(one.repeated().value()),
              one.repeated().interval().map(interval -> Cell.of(interval.lower())).orElse(""),
              one.repeated().interval().map(interval -> Cell.of(interval.upper())).orElse("")));
    }
    long closed = 0;
    for (Channels.Resolution one : answer.resolution()) {
      closed += one.conversations();
      String contacts = Cell.of(one.contacts());
      String conversations = Cell.of(one.conversations());
      rows.add(row(scope, "resolution", "", "", "", contacts, conversations, "", ""));
    }
    if (answer.medianContacts().isPresent()) {
      String median = Cell.of(answer.medianContacts().getAsInt());
      rows.add(row(scope, "median", "", "", "", median, Cell.of(closed), "", ""));
    }
    rows.add(row(scope, "open", "", "", "", "", Cell.of(answer.open()), "", ""));
    return rows;
  }

  private static List<String> row(String... cells) {
    List<String> row = new ArrayList<>(List.of(cells));
    while (row.size() < COLUMNS.size()) {
      row.add("");
    }
    return row;
  }
}
