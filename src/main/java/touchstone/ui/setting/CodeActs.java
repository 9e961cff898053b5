package touchstone.ui.setting;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.Logbook;

/// The acts on codes, for the store lane.
final class CodeActs {
  private final CodeStore store;
  private final Logbook logbook;
  private final AtomicBoolean adding = new AtomicBoolean();

  CodeActs(CodeStore store, Logbook logbook) {
    this.store = store;
    this.logbook = logbook;
  }

  /// Whether adding may begin: a second Enter adds nothing while the first is under way.
  boolean beginAdding() {
    return adding.compareAndSet(false, true);
  }

  void added() {
    adding.set(false);
  }

  /// Makes a word a code; after a failure it may be tried again.
  Callable<Code> add(CodeList list, String word) {
    return () -> {
      try {
        return logbook.addCode(list, word);
      } catch (RuntimeException | Error failure) {
        added();
        throw failure;
      }
    };
  }

  /// Changes a code as it stands when its turn comes, so that two acts in a row do not undo each
  /// other.
  Callable<Code> change(Code code, UnaryOperator<Code> how) {
    return () -> {
      Code now =
          store.codes().all(code.list()).stream()
              .filter(one -> one.id() == code.id())
              .findFirst()
              .orElse(code);
      Code changed = how.apply(now);
      logbook.change(changed);
      return changed;
    };
  }
}
