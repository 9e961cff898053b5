package touchstone.cli;

/// A command that cannot be carried out, with the sentence that says why and what to do.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(sentence);
  }
}
