/// Controls that know JavaFX and domain values, never a store, and no screen.
///
/// [FigureView] paints a chart figure: `view.setFigure(figure)`, `view.setPalette(Palette.DARK)`,
/// `view.setOnMarkOpened(key -> ...)` gives back the [touchstone.chart.MarkKey] the figure was
/// built with; `view.snapshotPng(2)` is its picture at twice the size and `view.place(width,
/// height)` what the SVG painter takes. [TimelineView] shows a customer's interactions: build a
/// [touchstone.chart.TimelineModel] with `TimelineModel.builder(TypeLook.lanes(names))`,
/// `add(localTime, TypeLook.lane(type), id, sign)` for each and `build(stages, days)`, then
/// `view.setModel(model)` and `view.setOnOpen(id -> ...)`; `setOnPeek`, `setOnClusterOpened`,
/// `setOnLogHere` and `setDescription` are optional; `zoomIn`, `zoomOut`, `fit` and `axisProperty`
/// are for the buttons beside it. [TypeBadge] is a type's shape, colour and name. All take light,
/// dark or print by their palette and follow the font size they inherit.
@NullMarked
package touchstone.ui.control;

import org.jspecify.annotations.NullMarked;
