/// Controls that know JavaFX and domain values, never a store, and no screen.
///
/// [FigureView] paints a chart figure: `view.setFigure(figure)`, `view.setPalette(Palette.DARK)`,
/// `view.setOnMarkOpened(key -> ...)`; `view.snapshotPng(2)` is its picture. [TimelineView] shows a
/// customer's interactions: `view.setModel(TimelineModels.of(...))`, `view.setOnOpen(id -> ...)`;
/// `zoomIn`, `zoomOut`, `fit` and `axisProperty` are for the toolbar beside it. [TypeBadge] is a
/// type's shape, colour and name. All follow the font size they inherit.
@NullMarked
package touchstone.ui.control;

import org.jspecify.annotations.NullMarked;
