package touchstone.incident;

import org.jspecify.annotations.Nullable;

/// The three recoveries after a failure (Michel, Bowen and Johnston): of the customer, of the
/// process and of the employee; each what was done or why it was not needed.
public record Recoveries(
    @Nullable String customer, @Nullable String process, @Nullable String employee) {
  public static final Recoveries NONE = new Recoveries(null, null, null);
}
