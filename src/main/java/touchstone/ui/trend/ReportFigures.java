package touchstone.ui.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.Causes;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendScope;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Whose;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// The figure of each report of the trend panel as it leaves the house: the very picture that the
/// screen shows, made by the same face in the same words, over all months. Needs no toolkit. Any
/// thread but the window's.
public final class ReportFigures {
  private final Trends trends;
  private final TrendPeople people;
  private final TrendInteractionStore interactions;
  private final TrendReader reader;
  private final Messages messages;
  private final Formats formats;

  public ReportFigures(
      Trends trends,
      TrendPeople people,
      TrendInteractionStore interactions,
      TrendReader reader,
      Messages messages,
      Formats formats) {
    this.trends = trends;
    this.people = people;
    this.interactions = interactions;
    this.reader = reader;
    this.messages = messages;
    this.formats = formats;
  }

  /// The figure that holds the numbers of a report, with its question, its basis and the version of
  /// the product under it. Without panels where nothing is counted.
  ///
  /// @param product the product's name and version
  public Figure of(Report.Trend report, String product) {
    TrendWords words = reader.words(question(report), report.asked(), messages, formats);
    TrendFace face = face(report);
    boolean refused = words.isOne() && face.needsMany();
    return (refused ? java.util.Optional.<TrendPicture>empty() : face.picture(words))
        .map(now -> footed(now, product, messages))
        .orElseGet(() -> nothing(words, face, refused, product));
  }

  /// A picture as a figure that leaves the house: what was asked, how many are behind it, and what
  /// made it, stand under it; where there is nothing to draw, the sentence that says why.
  static Figure footed(TrendPicture picture, String product, Messages messages) {
    Figure figure = picture.figure();
    Figure told = figure.panels().isEmpty() ? figure.withNote(picture.sentence()) : figure;
    return told.withFooter(
        messages.text("trend.footer", figure.subtitle(), picture.basis(), product));
  }

  /// A figure that says why there is none.
  private Figure nothing(TrendWords words, TrendFace face, boolean refused, String product) {
    TrendTab tab = reader.tabs().stream().filter(one -> one.has(face)).findFirst().orElseThrow();
    boolean narrowed = !refused && !words.asked().narrowing().equals(Narrowing.NONE);
    String title =
        messages.text(
            refused ? "trend.many.title" : narrowed ? "trend.nothing.title" : tab.emptyTitle());
    String note =
        refused
            ? messages.text("trend.many.text")
            : narrowed ? "" : messages.text("trend.empty.text." + tab.id());
    return new Figure(
        title,
        words.subtitle(),
        List.of(),
        note,
        messages.text("trend.footer", words.subtitle(), title + ".", product),
        title,
        new FigureTable(List.of(), List.of()));
  }

  private TrendFace face(Report.Trend report) {
    return switch (report) {
      case Report.Lifecycle _ -> new LifecycleFace(trends.lifecycle(), trends.value(), false);
      case Report.Calendar _ -> new CalendarFace(trends.calendar());
      case Report.Retention _ -> new RetentionFace(trends.retention(), people, false);
      case Report.Incidence one ->
          new IncidenceFace(trends.firstIncident(), people, one.byValence());
      case Report.MeanCumulative _ -> new CumulativeFace(trends.meanCumulative());
      case Report.Control one -> new StabilityFace(trends.stability(), one.by(), one.period());
      case Report.Coverage _ -> new CoverageFace(trends.stability());
      case Report.Cohorts _ -> new CohortFace(trends.cohorts(), trends.retention(), people, true);
      case Report.Causes _ -> new CausesFace(trends.causes(), Causes.Measure.INCIDENTS);
      case Report.Recovery _ -> new RecoveryFace(trends.recoveries(), interactions, false);
      case Report.Channels _ -> new ChannelsFace(trends.channels(), interactions, false);
      case Report.Execution _ -> new ExecutionFace(trends.execution(), interactions, false);
      case Report.Value _ -> new ValueFace(trends.value(), people);
      case Report.After _ -> new AlignedFace(trends.lifecycle(), interactions);
      case Report.Comparison one -> compared(one.measure());
    };
  }

  private TrendFace compared(Report.Measure measure) {
    return switch (measure) {
      case RATES -> new RateCompareFace(trends.lifecycle());
      case RETENTION -> new RetentionFace(trends.retention(), people, true);
      case INCIDENCE -> new FirstCompareFace(trends.firstIncident(), people);
    };
  }

  private static TrendQuestion question(Report.Trend report) {
    Asked asked = report.asked();
    return TrendQuestion.FIRST
        .withScope(scope(asked.whose()))
        .withDays(asked.observation().from(), asked.until())
        .withNarrowing(asked.narrowing())
        .withMonths(TrendQuestion.EVERY_MONTH)
        .withPick(pick(report));
  }

  /// What the face is to choose of what it offers.
  private static String pick(Report.Trend report) {
    return switch (report) {
      case Report.After one -> one.event().name();
      case Report.Comparison one -> Comparison.id(one.how());
      default -> "";
    };
  }

  private static TrendScope scope(Whose whose) {
    @Nullable String segment = whose.segment();
    if (whose.customer() != null) {
      return new TrendScope.One(whose.customer());
    }
    return segment == null ? TrendScope.ALL : new TrendScope.Segment(segment);
  }
}
