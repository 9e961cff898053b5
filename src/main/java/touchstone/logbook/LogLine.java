package touchstone.logbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one line of the log bar, understood: `customer text… @phone >out #critical !3 /billing
/// =refund €25 ^complaint -2 ~yesterday 14:30 *due fri`, in any order, with plain words for
/// channel, type and time beside the signs. What is not understood stays text of the summary;
/// nothing typed is ever an error.
///
/// The customer is the longest run of leading words that a known customer's name begins with, else
/// the words before a comma or a sign, else the first word; `"in quotes"` it is exactly that. A
/// backslash before a word keeps it in the summary.
///
/// @param text the line as typed
/// @param tokens what was understood, in the order of the line
/// @param draft the entry the line says; a known customer by reference and name
/// @param candidates the customers that the typed words may mean, where that is not clear
/// @param unread words that begin with a sign and say nothing that is known: they stay in the
///   summary
public record LogLine(
    String text,
    List<LogToken> tokens,
    Draft<EntryField> draft,
    List<Known> candidates,
    List<String> unread) {
  /// How many candidates are shown at most.
  public static final int CANDIDATES = 5;

  /// A customer of the store, as far as a name needs it.
  public record Known(String reference, String name) {}

  public LogLine {
    tokens = List.copyOf(tokens);
    candidates = List.copyOf(candidates);
    unread = List.copyOf(unread);
  }

  /// Understands a line; never fails.
  ///
  /// @param known answers, for some words, customers whose name begins with them or whose reference
  ///   they are, at most a handful; asked on the calling thread
  public static LogLine parse(String text, House house, Function<String, List<Known>> known) {
    return new LogScan(text, house, known).line();
  }

  /// The token that says a field, if one does.
  public Optional<LogToken> token(EntryField field) {
    return tokens.stream().filter(token -> token.field() == field).findFirst();
  }

  /// Whether the customer is one of the store's.
  public boolean customerIsKnown() {
    return draft.has(EntryField.CUSTOMER_NAME);
  }

  /// A line that parses to the same draft, as far as the line's grammar can say it.
  public static String of(Draft<EntryField> draft, House house) {
    return new LogScript(draft, house).text();
  }
}
