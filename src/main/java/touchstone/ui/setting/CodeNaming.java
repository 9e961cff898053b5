package touchstone.ui.setting;

import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.ui.Messages;

/// Which names a code can bear: none that is empty, too long, or means another code of its list.
record CodeNaming(Messages messages) {
  /// The most characters of a name, as the store takes them.
  static final int LONGEST = 100;

  /// Why the name is refused, in words; empty where it is not.
  ///
  /// @param itself the code to be renamed; null for a new one
  String refusal(Codes known, CodeList list, String name, @Nullable Code itself) {
    if (name.isEmpty()) {
      return messages.text("setting.codes.blank");
    }
    if (name.length() > LONGEST) {
      return messages.text("setting.codes.long", LONGEST);
    }
    String id = Codes.idOf(name);
    return known.all(list).stream()
        .filter(code -> itself == null || code.id() != itself.id())
        .filter(code -> id.equals(Codes.idOf(code.code())) || id.equals(Codes.idOf(code.label())))
        .findFirst()
        .map(this::there)
        .orElse("");
  }

  private String there(Code code) {
    return code.retired()
        ? messages.text("setting.codes.there.retired", code.label(), code.code())
        : messages.text("setting.codes.there", code.label(), code.code());
  }
}
