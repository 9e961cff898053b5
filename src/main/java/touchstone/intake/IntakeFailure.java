package touchstone.intake;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as it stands: refused, or waiting for an answer. Nothing of it may be
/// stored.
public final class IntakeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public IntakeFailure(Problem problem) {
    this(problem, null);
  }

  public IntakeFailure(Problem problem, @Nullable Throwable cause) {
    super(problem.text(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /// Whether an answer of the user (on the command line: an option) would let the file in.
  public boolean isQuestion() {
    return problem.kind() == Problem.Kind.QUESTION;
  }
}
