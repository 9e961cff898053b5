package touchstone.customer;

/// The columns a list of customers can be sorted by, each with its SQL.
public enum CustomerSort {
  NAME("c.name_fold"),
  TENURE("a.start_day"),
  LAST_CONTACT("a.last_at"),
  STABILIZING("a.stabilizing"),
  CRITICAL("a.critical"),
  PLANNED("a.planned"),
  SURPRISE("a.surprise"),
  OPEN_INCIDENTS("a.open_incidents"),
  NET_VALUE("a.net_value"),
  SEGMENT("c.segment"),
  REFERENCE("c.reference");

  private final String column;

  CustomerSort(String column) {
    this.column = column;
  }

  /// `column asc` or `desc`; a long tenure is an early start, so that order is turned round.
  String order(boolean descending) {
    return column + (descending == (this == TENURE) ? " asc" : " desc");
  }
}
