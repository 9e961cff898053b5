package touchstone.chart;

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
  FOCUS
}
