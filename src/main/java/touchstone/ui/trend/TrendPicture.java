package touchstone.ui.trend;

import java.util.List;
import java.util.Optional;
import touchstone.chart.Figure;
import touchstone.report.Report;

/// An answer as the screen shows it.
///
/// @param sentence what is to be seen, in words, first
/// @param others what else there is to say; may be empty
/// @param basis how many are behind it, and how it is counted
/// @param picks what else the answer holds, such as the charts of other groups; empty: nothing to
///   choose
/// @param report its numbers as a file
record TrendPicture(
    String sentence,
    String others,
    String basis,
    Figure figure,
    List<Pick> picks,
    Optional<Report> report) {

  /// One of several parts of an answer.
  record Pick(String id, String name) {}

  TrendPicture {
    picks = List.copyOf(picks);
  }

  /// A picture with nothing to choose.
  TrendPicture(String sentence, String others, String basis, Figure figure) {
    this(sentence, others, basis, figure, List.of(), Optional.empty());
  }

  TrendPicture withPicks(List<Pick> choices) {
    return new TrendPicture(sentence, others, basis, figure, choices, report);
  }

  /// The picture of what was known on another day: it says what has changed since, and no report
  /// over the present store holds its numbers.
  TrendPicture knownThen(String since) {
    String more = others.isEmpty() ? since : since + " " + others;
    return new TrendPicture(sentence, more, basis, figure, picks, Optional.empty());
  }

  TrendPicture withReport(Report numbers) {
    return new TrendPicture(sentence, others, basis, figure, picks, Optional.of(numbers));
  }
}
