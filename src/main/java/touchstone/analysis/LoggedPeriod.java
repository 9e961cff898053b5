package touchstone.analysis;

/// What was logged in one period, such as a week.
///
/// @param exposure what entries are expected in proportion to, such as customer-months or
///   person-days of those who log, 0 or more; a period with 0 is passed over
/// @param entries all interactions logged that happened in it, incidents included
/// @param incidents the incidents among them
/// @param recordedShare the share of the period's entries that is expected to have been recorded by
///   now, above 0 and up to 1, see [RecordingLag]; 1 for periods long past
public record LoggedPeriod(double exposure, long entries, long incidents, double recordedShare) {

  public LoggedPeriod {
    if (!(exposure >= 0) || incidents < 0 || incidents > entries) {
      throw new IllegalArgumentException(
          "no period: " + exposure + ", " + entries + ", " + incidents);
    }
    if (!(recordedShare > 0 && recordedShare <= 1)) {
      throw new IllegalArgumentException("no share: " + recordedShare);
    }
  }

  /// A period whose entries have all been recorded.
  public LoggedPeriod(double exposure, long entries, long incidents) {
    this(exposure, entries, incidents, 1);
  }

  /// Entries that are no incidents: what shows how much is being logged whether or not incidents
  /// become fewer.
  long others() {
    return entries - incidents;
  }

  /// The exposure of what can have been recorded by now.
  double recordable() {
    return exposure * recordedShare;
  }
}
