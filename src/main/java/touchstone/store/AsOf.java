package touchstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.journal.Archive;

/// The store as it was after one of its acts: a copy in a folder of its own, in which every record
/// that was written since is again what it was before the first of those writes. Works on the copy
/// only; nothing of it becomes history.
final class AsOf {
  private static final String FOLDER = "as-of-";

  /// A record; restored stores may give one number in two tables.
  private record Key(String table, long id) {}

  /// What a record written since was then; absent where it was not there.
  private record Then(String table, @Nullable Row row) {}

  private final Handle handle;
  private final Supplier<Archive> archive;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Map<Key, Then> written = new LinkedHashMap<>();
  private final Map<Projection, Set<Long>> stale = new HashMap<>();

  AsOf(
      Handle handle,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      Supplier<Archive> archive) {
    this.archive = archive;
    this.handle = handle;
    this.tables = tables;
    this.projections = projections;
  }

  /// A new folder for a copy, within the store's own so that a copy is as private as the store.
  static Path folder(Path store) {
    try {
      return Files.createTempDirectory(store, FOLDER);
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.FOLDER, e, store.toString(), e.getClass().getSimpleName());
    }
  }

  /// Writes a copy of the store's file, as it stands now, into that folder.
  static void copy(StoreFile file, Path folder) {
    try {
      file.copyTo(folder.resolve(String.valueOf(file.path().getFileName())));
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.FOLDER, e, folder.toString(), e.getClass().getSimpleName());
    }
  }

  /// Removes copies that a process left behind when it died.
  static void sweep(Path store) {
    try (Stream<Path> entries = Files.list(store)) {
      entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith(FOLDER))
          .filter(AsOf::isLeft)
          .forEach(AsOf::remove);
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.FOLDER, e, store.toString(), e.getClass().getSimpleName());
    }
  }

  /// Whether nobody reads in the copy any more.
  private static boolean isLeft(Path copy) {
    try (StoreLock _ = StoreLock.claim(copy)) {
      return true;
    } catch (StoreFailure | IOException stillRead) {
      return false;
    }
  }

  static void remove(Path copy) {
    try (Stream<Path> paths = Files.walk(copy)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes every act after `act` out of this database, which must not be held to its references
  /// meanwhile: the records go first and come back after, so that no two claim one reference.
  void takeBack(long act) {
    new History(this::ask, tables, archive)
        .since(
            act,
            line ->
                written.putIfAbsent(
                    new Key(line.table(), line.record()), new Then(line.table(), line.before())));
    try (RowWriter writer = new RowWriter(handle)) {
      written.forEach((key, then) -> note(writer, key.id(), then));
      written.forEach((key, then) -> remove(writer, key.id(), then));
      written.forEach((key, then) -> add(writer, key.id(), then));
      written.forEach((key, then) -> note(writer, key.id(), then));
    }
    forget("act_line", "act_id", act);
    forget("act_kind", "act_id", act);
    forget("act", "id", act);
    stale.forEach((projection, keys) -> projection.refresh(handle, keys));
  }

  private void note(RowWriter writer, long id, Then then) {
    Row now = writer.find(table(then), id);
    projections.forEach(
        projection ->
            projection.keysOf(
                handle,
                then.table(),
                id,
                now,
                then.row(),
                stale.computeIfAbsent(projection, _ -> new HashSet<>())::add));
  }

  private void remove(RowWriter writer, long id, Then then) {
    writer.write(table(then), id, null, null);
  }

  private void add(RowWriter writer, long id, Then then) {
    if (then.row() != null) {
      writer.write(table(then), id, null, then.row());
    }
  }

  private void forget(String table, String column, long act) {
    handle
        .createUpdate("delete from %s where %s > :act".formatted(table, column))
        .bind("act", act)
        .execute();
  }

  private Table<?> table(Then then) {
    return Objects.requireNonNull(tables.get(then.table()), then.table());
  }

  private <T> T ask(java.util.function.Function<Handle, T> query) {
    return query.apply(handle);
  }
}
