package touchstone.ui;

/// What acts of the history are called: "Edit interaction" for `edit`.
public final class ActNames {
  private ActNames() {}

  /// The name in the user's language; of an act nobody has named its own word.
  public static String of(Messages messages, String act) {
    return messages.find("acts." + act).orElseGet(() -> act.replace('_', ' '));
  }
}
