package touchstone.ui.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;
import touchstone.chart.PlacedTimeline;
import touchstone.chart.TimelineLayout;
import touchstone.chart.TimelineLayout.TimeAxis;
import touchstone.chart.TimelineModel;
import touchstone.chart.TimelineWindow;

/// One customer's interactions in four lanes over time. Ctrl and the wheel or + and - magnify, 0
/// shows all; dragging or Shift and the wheel moves; left and right go to the neighbouring
/// interaction in any lane, up and down to the other lanes, Home and End to the first and last;
/// Enter opens, Space peeks, N logs at that day. A cluster opens by magnifying. The strip below
/// shows all, its brush can be dragged.
public final class TimelineView extends PaintedRegion {

  private static final double STEP = 1.5;

  private final ObjectProperty<@Nullable TimelineModel> model =
      new SimpleObjectProperty<>(this, "model");
  private final ObjectProperty<TimeAxis> axis =
      new SimpleObjectProperty<>(this, "axis", TimeAxis.TENURE);
  private final ReadOnlyObjectWrapper<@Nullable TimelineWindow> window =
      new ReadOnlyObjectWrapper<>(this, "window");
  private final ReadOnlyObjectWrapper<@Nullable Long> selectedId =
      new ReadOnlyObjectWrapper<>(this, "selectedId");
  private final TimelineSpeech speech = new TimelineSpeech();
  private LongConsumer onOpen = _ -> {};
  private TimelinePeek onPeek = (_, _, _) -> {};
  private Consumer<List<Long>> onClusterOpened = _ -> {};
  private Consumer<LocalDate> onLogHere = _ -> {};
  private @Nullable PlacedTimeline placed;
  private int selected = -1;

  public TimelineView() {
    super("timeline-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    model.addListener(_ -> modelChanged());
    axis.addListener(_ -> requestLayout());
    window.addListener(_ -> requestLayout());
    new TimelineGestures(this).listen();
  }

  /// What is shown; nothing at first. A model that still has the selected interaction keeps
  /// selection and window.
  public ObjectProperty<@Nullable TimelineModel> modelProperty() {
    return model;
  }

  /// What is shown now.
  public @Nullable TimelineModel getModel() {
    return model.get();
  }

  /// Shows another model.
  public void setModel(@Nullable TimelineModel model) {
    this.model.set(model);
  }

  /// Tenure days, or dates; dates are shown in any case where the customer has no start.
  public ObjectProperty<TimeAxis> axisProperty() {
    return axis;
  }

  /// The stretch of time shown, null without a model.
  public ReadOnlyObjectProperty<@Nullable TimelineWindow> windowProperty() {
    return window.getReadOnlyProperty();
  }

  /// The id of the selected interaction, or null.
  public ReadOnlyObjectProperty<@Nullable Long> selectedIdProperty() {
    return selectedId.getReadOnlyProperty();
  }

  /// Called with the id of an interaction that is clicked, or selected when Enter is pressed.
  public void setOnOpen(LongConsumer onOpen) {
    this.onOpen = onOpen;
  }

  /// Called when Space is pressed on the selected interaction.
  public void setOnPeek(TimelinePeek onPeek) {
    this.onPeek = onPeek;
  }

  /// Called with the ids of a cluster that lies too closely to be magnified apart.
  public void setOnClusterOpened(Consumer<List<Long>> onClusterOpened) {
    this.onClusterOpened = onClusterOpened;
  }

  /// Called with a day when N is pressed: the day pointed at, else the selected one's, else today.
  public void setOnLogHere(Consumer<LocalDate> onLogHere) {
    this.onLogHere = onLogHere;
  }

  /// How an interaction is told in words, in the tooltip and to a screen reader; by its type and
  /// day where nothing else is set.
  public void setDescription(LongFunction<String> description) {
    speech.setDescription(description);
  }

  /// Shows less time, around the selected interaction where it is in view.
  public void zoomIn() {
    zoom(STEP, focusShare());
  }

  /// Shows more time.
  public void zoomOut() {
    zoom(1 / STEP, focusShare());
  }

  /// Shows all time.
  public void fit() {
    TimelineModel now = getModel();
    window.set(now == null ? null : TimelineWindow.fit(now));
  }

  /// Selects an interaction by its id and moves it into view; false where it is not in the model.
  public boolean select(long id) {
    TimelineModel now = getModel();
    int index = now == null ? -1 : now.indexOf(id).orElse(-1);
    if (index >= 0) {
      selectEvent(index);
    }
    return index >= 0;
  }

  /// The timeline as placed now: marks to be found in tests, things to be written as SVG.
  public Optional<PlacedTimeline> placed() {
    return Optional.ofNullable(placed);
  }

  @Override
  protected double computePrefHeight(double width) {
    return em() * 4.4 + TimelineLayout.lowestHeight(4, em());
  }

  @Override
  protected double computeMinHeight(double width) {
    return TimelineLayout.lowestHeight(4, em());
  }

  @Override
  void paint(CanvasPainter painter, double width, double height) {
    TimelineModel now = getModel();
    TimelineWindow shown = window.get();
    if (now == null || shown == null) {
      placed = null;
      return;
    }
    TimelineLayout.Look look =
        new TimelineLayout.Look(
            width, height, em(), axis.get(), speech.wording(now), Locale.getDefault());
    PlacedTimeline fresh = TimelineLayout.place(now, shown, look, fonts());
    placed = fresh;
    painter.paint(fresh.drawn());
    if (showsFocus()) {
      selectedMark()
          .ifPresentOrElse(
              m -> painter.ring(m.x(), m.y(), m.halfWidth(), m.halfHeight()),
              () -> painter.ring(width / 2, height / 2, width / 2 - 6, height / 2 - 6));
    }
  }

  Optional<PlacedTimeline.Mark> selectedMark() {
    TimelineModel now = getModel();
    PlacedTimeline at = placed;
    return now == null || at == null || selected < 0
        ? Optional.empty()
        : at.markOf(selected, now.lane(selected));
  }

  int selected() {
    return selected;
  }

  void zoom(double factor, double share) {
    move((model, shown) -> shown.zoom(factor, share, model));
  }

  void pan(double share) {
    move((model, shown) -> shown.pan(share, model));
  }

  void centre(double second) {
    move((model, shown) -> shown.centred(second, model));
  }

  void selectEvent(int index) {
    TimelineModel now = getModel();
    TimelineWindow shown = window.get();
    if (now == null || shown == null || index < 0 || index >= now.size()) {
      return;
    }
    selected = index;
    selectedId.set(now.id(index));
    window.set(shown.reveal(now.time(index), now));
    setAccessibleText(speech.spoken(now, index));
    requestLayout();
  }

  void open(PlacedTimeline.Mark mark) {
    TimelineModel now = getModel();
    TimelineWindow shown = window.get();
    if (now == null || shown == null) {
      return;
    }
    selectEvent(mark.first());
    if (!mark.isCluster()) {
      onOpen.accept(now.id(mark.first()));
      return;
    }
    TimelineWindow there = shown.around(now.time(mark.first()), now.time(mark.last()), now);
    if (there.span() < shown.span() * 0.95) {
      window.set(there);
    } else {
      onClusterOpened.accept(now.idsOf(mark));
    }
  }

  void openSelected() {
    id().ifPresent(onOpen);
  }

  void peekSelected() {
    selectedMark()
        .map(m -> localToScreen(m.x(), m.y() + m.halfHeight()))
        .ifPresent(at -> id().ifPresent(id -> onPeek.at(id, at.getX(), at.getY())));
  }

  void logAt(@Nullable LocalDate pointed) {
    TimelineModel now = getModel();
    if (pointed != null) {
      onLogHere.accept(pointed);
    } else if (now != null) {
      boolean any = selected >= 0;
      onLogHere.accept(any ? TimelineModel.dayOf(now.time(selected)) : now.days().today());
    }
  }

  void tellAbout(PlacedTimeline.Mark mark) {
    TimelineModel now = getModel();
    if (now != null) {
      tell(speech.mark(now, mark), mark.x(), mark.y());
    }
  }

  private void move(BiFunction<TimelineModel, TimelineWindow, TimelineWindow> change) {
    TimelineModel now = getModel();
    TimelineWindow shown = window.get();
    if (now != null && shown != null) {
      window.set(change.apply(now, shown));
    }
  }

  private OptionalLong id() {
    Long id = selectedId.get();
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private double focusShare() {
    PlacedTimeline at = placed;
    return at == null
        ? 0.5
        : selectedMark().map(m -> (m.x() - at.left()) / (at.right() - at.left())).orElse(0.5);
  }

  private void modelChanged() {
    TimelineModel now = getModel();
    Long id = selectedId.get();
    int kept = now == null || id == null ? -1 : now.indexOf(id).orElse(-1);
    selected = kept;
    untold();
    if (kept < 0) {
      selectedId.set(null);
      fit();
    } else if (now != null) {
      zoom(1, 0.5);
    }
    setAccessibleText(now == null ? null : speech.spoken(now, kept));
    requestLayout();
  }
}
