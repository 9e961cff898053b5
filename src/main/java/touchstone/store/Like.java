package touchstone.store;

/// Text as a part of a LIKE pattern with `!` as its escape sign.
public final class Like {
  private Like() {}

  public static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
