package touchstone.ui.trend;

import java.util.List;
import touchstone.code.Code;

/// What a question can be narrowed to.
///
/// @param handlers as written, in the order of the language
/// @param tags likewise
record FilterOffer(
    List<Code> segments,
    List<Code> channels,
    List<Code> functions,
    List<String> handlers,
    List<String> tags) {
  static final FilterOffer NONE =
      new FilterOffer(List.of(), List.of(), List.of(), List.of(), List.of());
}
