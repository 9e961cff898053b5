package touchstone.chart;

import java.util.List;

/// What a colour means in a figure; which colour it is depends on the [Palette].
public enum Tone {
  /// Interactions that keep the customer.
  STABILIZING,
  /// Critical interactions.
  CRITICAL,
  /// Interactions the brand planned.
  PLANNED,
  /// Surprises.
  SURPRISE,
  /// Data that belongs to no type.
  NEUTRAL,
  /// Data the figure is about, where it belongs to no type.
  ACCENT,
  /// The first of several series that belong to no type.
  FIRST,
  /// The second series.
  SECOND,
  /// The third series.
  THIRD,
  /// The fourth series.
  FOURTH,
  /// The fifth series.
  FIFTH,
  /// The sixth series.
  SIXTH,
  /// Lines that only guide the eye.
  GRID,
  /// Text to be read.
  TEXT,
  /// Text and lines that stand back.
  MUTED,
  /// What the figure lies on.
  PAGE,
  /// What a panel or a stage lies on.
  PANEL,
  /// The ring around the mark that has the focus.
  FOCUS;

  private static final List<Tone> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

  /// The tone of the n-th series of a panel, from 0.
  public static Tone series(int n) {
    return SERIES.get(Math.floorMod(n, SERIES.size()));
  }
}
