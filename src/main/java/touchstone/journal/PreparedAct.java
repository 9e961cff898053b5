package touchstone.journal;

/// An act whose place in the journal is settled and that is not written yet.
public final class PreparedAct {
  private final Frame frame;
  private final Place place;

  PreparedAct(Frame frame, Place place) {
    this.frame = frame;
    this.place = place;
  }

  public Place place() {
    return place;
  }

  Frame frame() {
    return frame;
  }
}
