package touchstone.ui.setting;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Drafts;
import touchstone.ui.Messages;

/// One code list at a time, and what can be done to its codes: rename, retire, offer again, add.
/// What is refused is said in words; what another act changes is read again while in view; what is
/// typed is a draft until it is carried out, one for each list's new code and each code's name.
public final class CodesViewModel {
  /// Carries an act out on the store lane and says the text of `key` with an Undo.
  @FunctionalInterface
  public interface Acting {
    void act(Callable<Code> act, Consumer<? super Code> done, String key, Object... arguments);
  }

  /// The names of these forms among the drafts.
  public static final List<String> FORMS = List.of(CodeDrafts.NEW_CODE, CodeDrafts.CODE_NAME);

  private final CodeStore store;
  private final CodeActs acts;
  private final Acting acting;
  private final Function<Consumer<Change>, Subscription> changes;
  private final Executor fx;
  private final Messages messages;
  private final CodeNaming naming;
  private final CodeDrafts drafts;
  private final Ticket ticket;
  private final ObjectProperty<CodeList> list = new SimpleObjectProperty<>(CodeList.TYPE);
  private final ObservableList<Code> codes = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Code>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty word = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wordProblem = new ReadOnlyStringWrapper("");
  private Consumer<Throwable> onFailure = _ -> {};
  private Codes known = new Codes(List.of());
  private long wanted;
  private boolean filling;
  private @Nullable Subscription subscription;

  /// @param changes tells committed acts
  /// @param fx brings them to the window's thread
  public CodesViewModel(
      CodeStore store,
      Logbook logbook,
      Acting acting,
      Drafts drafts,
      Background background,
      Function<Consumer<Change>, Subscription> changes,
      Executor fx,
      Messages messages) {
    this.store = store;
    this.acts = new CodeActs(store, logbook);
    this.acting = acting;
    this.changes = changes;
    this.fx = fx;
    this.messages = messages;
    this.naming = new CodeNaming(messages);
    this.ticket = background.ticket();
    this.drafts = new CodeDrafts(drafts, chosen, name, word);
    list.subscribe(_ -> changeList());
    name.subscribe(_ -> nameProblem.set(""));
    word.subscribe(_ -> wordProblem.set(""));
  }

  void onFailure(Consumer<Throwable> told) {
    onFailure = told;
  }

  /// The lists come into view.
  public void show() {
    if (subscription == null) {
      subscription = changes.apply(change -> fx.execute(() -> noticed(change)));
    }
    read();
  }

  /// The lists go out of view.
  void hide() {
    drafts.keep();
    ticket.cancel();
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Goes to the list and the code of a draft, where it stands as it was typed.
  public void resume(KeptDraft draft) {
    CodeDrafts.listOf(draft).ifPresent(list::set);
    wanted = CodeDrafts.codeOf(draft);
    drafts.begin(list.get());
    refill();
  }

  /// The list in view.
  public ObjectProperty<CodeList> listProperty() {
    return list;
  }

  /// Its codes in their order, retired ones too.
  public ObservableList<Code> codes() {
    return codes;
  }

  /// The code that `rename`, `retire` and `offerAgain` are about; none in an empty list.
  public ReadOnlyObjectProperty<Optional<Code>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What is typed as the chosen code's name.
  public StringProperty nameProperty() {
    return name;
  }

  /// What is typed as a new code.
  public StringProperty wordProperty() {
    return word;
  }

  /// Why the chosen code was not changed; empty where nothing was refused.
  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  /// Why nothing was added; empty where nothing was refused.
  public ReadOnlyStringProperty wordProblemProperty() {
    return wordProblem.getReadOnlyProperty();
  }

  void choose(Code code) {
    if (!filling && chosen.get().filter(now -> now.id() == code.id()).isEmpty()) {
      pick(code);
    }
  }

  /// Gives the chosen code the name that is typed.
  public void rename() {
    chosen.get().ifPresent(this::rename);
  }

  /// Takes the chosen code out of what forms offer.
  public void retire() {
    chosen.get().filter(code -> !code.retired()).ifPresent(code -> setRetired(code, true));
  }

  /// Has forms offer the chosen code again.
  public void offerAgain() {
    chosen.get().filter(Code::retired).ifPresent(code -> setRetired(code, false));
  }

  /// Makes the typed word a code at the end of the list and chooses it.
  public void add() {
    CodeList to = list.get();
    String typed = word.get().strip();
    String refusal = to.open() ? refusal(typed, null) : messages.text("setting.codes.fixed");
    wordProblem.set(refusal);
    if (refusal.isEmpty() && acts.beginAdding()) {
      acting.act(
          drafts.ofWord().saving(acts.add(to, typed), _ -> true),
          added -> {
            acts.added();
            drafts.ofWord().saved();
            if (list.get() == to && word.get().strip().equals(typed)) {
              word.set("");
            }
            wanted = added.id();
            refill();
          },
          "setting.codes.said.added",
          typed);
    }
  }

  private void rename(Code code) {
    String typed = name.get().strip();
    String refusal = refusal(typed, code);
    nameProblem.set(refusal);
    if (refusal.isEmpty() && !typed.equals(code.label())) {
      change(code, now -> now.renamed(typed), "setting.codes.said.renamed", code.label(), typed);
    }
  }

  private void setRetired(Code code, boolean retired) {
    if (code.list().open()) {
      change(
          code,
          now -> now.withRetired(retired),
          retired ? "setting.codes.said.retired" : "setting.codes.said.offered",
          code.label());
    } else {
      nameProblem.set(messages.text("setting.codes.kept"));
    }
  }

  private void change(Code code, UnaryOperator<Code> how, String key, Object... arguments) {
    String typed = name.get().strip();
    acting.act(
        drafts.ofName().saving(acts.change(code, how), changed -> changed.label().equals(typed)),
        _ -> drafts.ofName().saved(),
        key,
        arguments);
  }

  private String refusal(String typed, @Nullable Code itself) {
    return naming.refusal(known, list.get(), typed, itself);
  }

  private void noticed(Change change) {
    if (subscription != null && change.concerns("code")) {
      read();
    }
  }

  private void read() {
    ticket.read(
        () -> store.codes(),
        now -> {
          known = now;
          refill();
        },
        failure -> onFailure.accept(failure));
  }

  private void changeList() {
    drafts.ofName().keep();
    drafts.begin(list.get());
    wordProblem.set("");
    wanted = 0;
    chosen.set(Optional.empty());
    refill();
  }

  private void refill() {
    drafts.ofName().keep();
    List<Code> all = known.all(list.get());
    Optional<Code> before = chosen.get();
    Optional<Code> after =
        find(all, wanted)
            .or(() -> before.flatMap(code -> find(all, code.id())))
            .or(() -> all.stream().findFirst());
    filling = true;
    codes.setAll(all);
    chosen.set(Optional.empty());
    filling = false;
    after.ifPresentOrElse(
        code -> {
          if (code.id() == wanted) {
            wanted = 0;
          }
          pick(code);
        },
        drafts::beginWithout);
  }

  private void pick(Code code) {
    drafts.ofName().keep();
    drafts.begin(code);
    nameProblem.set("");
    chosen.set(Optional.of(code));
  }

  private static Optional<Code> find(List<Code> all, long id) {
    return all.stream().filter(code -> code.id() == id).findFirst();
  }
}
