package touchstone.incident;

/// Somebody tried to close an incident without a root cause.
public final class ClosingRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClosingRefused() {
    super("an incident is closed only with a root cause");
  }
}
