package touchstone.ui;

/// A line of the sidebar, in its order; `Ctrl+1` opens the first.
public enum Section {
  TODAY("today", "fth-sun"),
  INTERACTIONS("interactions", "fth-message-square"),
  CUSTOMERS("customers", "fth-users"),
  INCIDENTS("incidents", "fth-alert-triangle"),
  TRENDS("trends", "fth-trending-up"),
  REPORTS("reports", "fth-printer"),
  HISTORY("history", "fth-rotate-ccw"),
  SETTINGS("settings", "fth-settings");

  private final String id;
  private final String icon;

  Section(String id, String icon) {
    this.id = id;
    this.icon = icon;
  }

  /// The stable word that message keys, commands and the remembered state use.
  public String id() {
    return id;
  }

  /// The feather icon's literal.
  public String icon() {
    return icon;
  }

  /// The place the sidebar leads to.
  public Place place() {
    return switch (this) {
      case TODAY -> new Place.Today();
      case INTERACTIONS -> new Place.Interactions(null);
      case CUSTOMERS -> new Place.Customers();
      case INCIDENTS -> new Place.Incidents(null);
      case TRENDS -> new Place.Trends(null);
      case REPORTS -> new Place.Reports(null);
      case HISTORY -> new Place.History(null);
      case SETTINGS -> new Place.Settings();
    };
  }
}
