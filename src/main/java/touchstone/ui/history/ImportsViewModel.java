package touchstone.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.past.ImportUndo;
import touchstone.past.Imported;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The imports, and taking one back: it is looked first which rows were edited since, and where
/// there are any the user is asked.
public final class ImportsViewModel {
  static final int SHOWN = 200;
  private static final int PAGE = 100;

  private final ImportUndo imports;
  private final Background background;
  private final Function<Consumer<Change>, Subscription> news;
  private final Executor fx;
  private final Ticket pages;
  private final Ticket looking;
  private final ObservableList<Imported> list = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<ImportUndo.Plan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private Consumer<Throwable> failed = failure -> {};
  private @Nullable Subscription subscription;
  private boolean complete;

  /// `news` tells committed acts on any thread, `fx` leads back to the window's.
  public ImportsViewModel(
      ImportUndo imports,
      Background background,
      Function<Consumer<Change>, Subscription> news,
      Executor fx) {
    this.imports = imports;
    this.background = background;
    this.news = news;
    this.fx = fx;
    this.pages = background.ticket();
    this.looking = background.ticket();
  }

  void onFailure(Consumer<Throwable> show) {
    failed = show;
  }

  void show() {
    if (subscription == null) {
      subscription = news.apply(change -> fx.execute(this::readAgain));
    }
    plan.set(Optional.empty());
    readAgain();
  }

  void hide() {
    pages.cancel();
    looking.cancel();
    busy.set(false);
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /// Asks for the next page, unless it is under way or there is none.
  void readMore() {
    if (complete || list.isEmpty() || pages.isWaiting()) {
      return;
    }
    long last = list.getLast().act().number();
    pages.read(() -> imports.imports(last, PAGE), this::append, failed);
  }

  /// Looks which rows were edited since. Where none were, `go` is told at once; else they are shown
  /// and the answer waited for.
  void look(Imported imported, Consumer<Imported> go) {
    busy.set(true);
    plan.set(Optional.empty());
    looking.read(
        () -> imports.plan(imported, SHOWN),
        found -> {
          busy.set(false);
          if (found.edited() == 0) {
            go.accept(imported);
          } else {
            plan.set(Optional.of(found));
          }
        },
        this::fail);
  }

  /// Takes an import back on the long lane.
  void takeBack(
      String job,
      Imported imported,
      ImportUndo.Edited edited,
      Consumer<ImportUndo.Outcome> done,
      Consumer<Throwable> refused) {
    plan.set(Optional.empty());
    background.start(job, progress -> imports.undo(imported, edited), done, refused);
  }

  /// Asks no more.
  void forget() {
    plan.set(Optional.empty());
  }

  ObservableList<Imported> list() {
    return list;
  }

  /// What is asked about; empty while nothing is.
  ReadOnlyObjectProperty<Optional<ImportUndo.Plan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  private void readAgain() {
    int limit = Math.max(PAGE, list.size());
    pages.read(
        () -> imports.imports(Long.MAX_VALUE, limit),
        page -> {
          list.clear();
          append(page);
          read.set(true);
        },
        failed);
  }

  private void append(List<Imported> page) {
    complete = page.size() < PAGE;
    list.addAll(page);
  }

  private void fail(Throwable failure) {
    busy.set(false);
    failed.accept(failure);
  }
}
