package touchstone.task;

/// An import, an export or a backup: work that takes long enough to show how far it is.
@FunctionalInterface
public interface LongWork<T> {
  T run(Progress progress) throws Exception;
}
