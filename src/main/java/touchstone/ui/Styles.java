package touchstone.ui;

/// The style classes of our own stylesheet that code sets, so that a misspelt one does not compile.
public final class Styles {
  /// A node of our own that takes single-letter commands as a list does.
  public static final String LIST_LIKE = "list-like";

  /// The heading of a screen.
  public static final String HEADING = "heading";

  /// The heading of a part of a screen.
  public static final String SUBHEADING = "subheading";

  /// Text of second rank.
  public static final String MUTED = "muted";

  /// A box with a border on the page.
  public static final String CARD = "card";

  /// The sentence, icon and buttons of a screen that has nothing to show yet.
  public static final String EMPTY_STATE = "empty-state";

  /// A button without a border; AtlantaFX knows it.
  public static final String FLAT = "flat";

  /// The button of the main act; AtlantaFX knows it.
  public static final String ACCENT = "accent";

  private Styles() {}
}
