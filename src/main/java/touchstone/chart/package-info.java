/// A figure as data, its placing and its painters that need no toolkit; also the timeline as sorted
/// arrays. The way through: build a [Figure] (a builder for each question: [LifecycleFigure],
/// [CumulativeFigure], [IncidenceFigure], [CohortFigure], [ControlFigure], [CoverageFigure],
/// [ParetoFigure], [RecoveryFigure], [DotFigure], [ChannelFigure], [ExecutionFigure],
/// [ValueFigure], [PopulationValueFigure]; or by hand from [Panel]s and [Mark]s), place it with
/// [FigureLayout] for a size and a [TextMeasure], paint the [PlacedFigure] with [SvgPainter] or
/// with the canvas painter of `touchstone.ui.control`; `figure.table()` is the same numbers as
/// rows. A timeline goes [TimelineModel], [TimelineWindow], [TimelineLayout], [PlacedTimeline].
/// Colours are [Tone]s until a [Palette] resolves them; all text comes from the caller. Knows no
/// domain record, no statistics, no JavaFX.
@NullMarked
package touchstone.chart;

import org.jspecify.annotations.NullMarked;
