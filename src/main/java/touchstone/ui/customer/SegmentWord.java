package touchstone.ui.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.logbook.House;

/// A segment typed in the form: one that no code stands for yet becomes a code with the customer.
final class SegmentWord {
  private static final int LONGEST = 100;

  private SegmentWord() {}

  /// The word to become a code; empty where a code stands for it already.
  static Optional<String> fresh(String word, House house) {
    return word.isBlank() || house.codes().find(CodeList.SEGMENT, word).isPresent()
        ? Optional.empty()
        : Optional.of(word.strip()).filter(one -> one.length() <= LONGEST);
  }

  /// The house as it will be when the word is a code.
  static House with(String word, House house) {
    List<Code> all = new ArrayList<>();
    for (CodeList list : CodeList.values()) {
      all.addAll(house.codes().all(list));
    }
    all.add(new Code(0, CodeList.SEGMENT, Codes.idOf(word), word, List.of(), 0, false));
    return house.with(new Codes(all));
  }
}
