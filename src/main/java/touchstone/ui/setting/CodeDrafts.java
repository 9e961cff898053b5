package touchstone.ui.setting;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.ui.DraftKeeper;
import touchstone.ui.Drafts;
import touchstone.ui.Typing;

/// What is typed about codes and not carried out: one draft for each list's new code, and one for
/// each code's name.
final class CodeDrafts {
  /// The form of a new code, whose record is the list's id.
  static final String NEW_CODE = "code";

  /// The form of a code's name, whose record is the code's number.
  static final String CODE_NAME = "code_name";

  private static final String LIST = "list";
  private static final String TYPED = "typed";

  private final Drafts drafts;
  private final ObservableValue<Optional<Code>> chosen;
  private final StringProperty name;
  private final StringProperty word;
  private final DraftKeeper nameKeeper;
  private final DraftKeeper wordKeeper;

  CodeDrafts(
      Drafts drafts,
      ObservableValue<Optional<Code>> chosen,
      StringProperty name,
      StringProperty word) {
    this.drafts = drafts;
    this.chosen = chosen;
    this.name = name;
    this.word = word;
    this.nameKeeper = drafts.keeper(DraftSubject.ofNew(CODE_NAME), new TypedName());
    this.wordKeeper = drafts.keeper(DraftSubject.ofNew(NEW_CODE), new TypedWord());
    name.subscribe((_, _) -> nameKeeper.changed());
    word.subscribe((_, _) -> wordKeeper.changed());
  }

  DraftKeeper ofName() {
    return nameKeeper;
  }

  DraftKeeper ofWord() {
    return wordKeeper;
  }

  void keep() {
    nameKeeper.keep();
    wordKeeper.keep();
  }

  /// Puts what was typed as a new code of the list into the field, or nothing.
  void begin(CodeList list) {
    wordKeeper.keep();
    word.set("");
    wordKeeper.begin(new DraftSubject(NEW_CODE, list.id()));
    drafts.whenRead(() -> offerWord(list));
  }

  /// Puts what was typed as the name of the code into the field, or its name.
  void begin(Code code) {
    Optional<KeptDraft> typed = drafts.latest(nameOf(code));
    name.set(typed.map(CodeDrafts::typed).orElse(code.label()));
    typed.ifPresentOrElse(nameKeeper::resume, () -> nameKeeper.begin(nameOf(code)));
  }

  /// No code is chosen.
  void beginWithout() {
    name.set("");
    nameKeeper.begin(DraftSubject.ofNew(CODE_NAME));
  }

  /// The list a draft belongs to.
  static Optional<CodeList> listOf(KeptDraft draft) {
    String id = draft.texts().getOrDefault(LIST, "");
    return Arrays.stream(CodeList.values()).filter(list -> list.id().equals(id)).findFirst();
  }

  /// The number of the code whose name a draft is, or 0.
  static long codeOf(KeptDraft draft) {
    return draft.subject().form().equals(CODE_NAME) ? draft.subject().number() : 0;
  }

  // What is typed now goes before a draft of the past.
  private void offerWord(CodeList list) {
    DraftSubject subject = new DraftSubject(NEW_CODE, list.id());
    if (word.get().isBlank() && wordKeeper.subject().equals(subject)) {
      drafts
          .latest(subject)
          .ifPresent(
              draft -> {
                word.set(typed(draft));
                wordKeeper.resume(draft);
              });
    }
  }

  private static DraftSubject nameOf(Code code) {
    return DraftSubject.of(CODE_NAME, code.id());
  }

  private static String typed(KeptDraft draft) {
    return draft.texts().getOrDefault(TYPED, "");
  }

  private final class TypedName implements Typing {
    @Override
    public Optional<Typed> typed() {
      return chosen
          .getValue()
          .filter(code -> !name.get().strip().equals(code.label()))
          .map(code -> new Typed(name.get(), Map.of(TYPED, name.get(), LIST, code.list().id())));
    }

    @Override
    public void forget() {
      chosen.getValue().ifPresent(CodeDrafts.this::begin);
    }
  }

  private final class TypedWord implements Typing {
    @Override
    public Optional<Typed> typed() {
      String list = wordKeeper.subject().record();
      return word.get().isBlank()
          ? Optional.empty()
          : Optional.of(new Typed(word.get(), Map.of(TYPED, word.get(), LIST, list)));
    }

    @Override
    public void forget() {
      word.set("");
    }
  }
}
