package touchstone.task;

/// A question to the store that can be stopped while it runs.
@FunctionalInterface
public interface Work<T> {
  T run(Cancellation cancellation) throws Exception;
}
