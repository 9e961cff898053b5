package touchstone.ui;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// The rows of a long list, of which only the pages in view and a few before are held. A row not
/// read yet is null; asking for it has its page read in the background, and the list tells when it
/// has come. For a table with a fixed cell size; used on the window's thread only.
public final class PagedRows<T> extends ObservableListBase<@Nullable T> {
  /// Rows per page.
  public static final int PAGE = 200;

  private static final int KEPT = 8;
  private static final int WAITING = 3;

  /// Where pages come from, in the background.
  @FunctionalInterface
  public interface Source<T> {
    List<T> page(int offset, int limit) throws Exception;
  }

  private record Page<T>(List<T> rows, boolean stale) {}

  private final Ticket ticket;
  private final Consumer<? super Throwable> failed;
  private final Map<Integer, Page<T>> pages = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private @Nullable Source<T> source;
  private int size;

  /// `failed` is told, on the window's thread, where a page could not be read.
  public PagedRows(Background background, Consumer<? super Throwable> failed) {
    this.ticket = background.ticket();
    this.failed = failed;
  }

  /// Shows other rows: their source, the first page of them, and how many there are at least.
  public void show(Source<T> newSource, List<T> first, int newSize) {
    cancel();
    pages.clear();
    source = newSource;
    if (!first.isEmpty()) {
      pages.put(0, new Page<>(List.copyOf(first), false));
    }
    int before = size;
    size = Math.max(newSize, first.size());
    beginChange();
    nextReplace(0, size, Collections.nCopies(before, null));
    endChange();
  }

  /// There are so many rows.
  public void resize(int newSize) {
    int before = size;
    if (newSize == before) {
      return;
    }
    size = newSize;
    beginChange();
    if (newSize > before) {
      nextAdd(before, newSize);
    } else {
      nextRemove(newSize, Collections.nCopies(before - newSize, null));
    }
    endChange();
  }

  /// Reads the pages in view again; what is shown stays until they have come.
  public void refresh() {
    List<Integer> held = List.copyOf(pages.keySet());
    pages.replaceAll((_, page) -> new Page<>(page.rows(), true));
    held.reversed().stream().limit(WAITING).toList().reversed().forEach(this::want);
  }

  /// Drops what is being read.
  public void cancel() {
    ticket.cancel();
    wanted.clear();
  }

  @Override
  public @Nullable T get(int index) {
    int number = index / PAGE;
    Page<T> page = pages.get(number);
    if (page == null || page.stale()) {
      want(number);
    }
    int at = index % PAGE;
    return page == null || at >= page.rows().size() ? null : page.rows().get(at);
  }

  @Override
  public int size() {
    return size;
  }

  private void want(int page) {
    if (source == null || wanted.contains(page)) {
      return;
    }
    wanted.addFirst(page);
    while (wanted.size() > WAITING) {
      wanted.removeLast();
    }
    readNext();
  }

  private void readNext() {
    Integer page = wanted.peekFirst();
    Source<T> from = source;
    if (page == null || from == null || ticket.isWaiting()) {
      return;
    }
    ticket.read(
        () -> from.page(page * PAGE, PAGE),
        rows -> arrived(page, rows),
        failure -> {
          wanted.clear();
          failed.accept(failure);
        });
  }

  private void arrived(int page, List<T> rows) {
    wanted.remove(page);
    Page<T> before = pages.put(page, new Page<>(List.copyOf(rows), false));
    while (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    int from = page * PAGE;
    int to = Math.min(size, from + PAGE);
    if (before == null || !before.rows().equals(rows)) {
      tell(from, to);
    }
    readNext();
  }

  private void tell(int from, int to) {
    if (from < to) {
      beginChange();
      for (int i = from; i < to; i++) {
        nextUpdate(i);
      }
      endChange();
    }
  }
}
