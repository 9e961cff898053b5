package touchstone.ui.control;

import touchstone.chart.TimelineModel;

/// Where the keys lead from the selected interaction of a timeline.
final class TimelineSteps {

  private final TimelineView view;

  TimelineSteps(TimelineView view) {
    this.view = view;
  }

  /// To the next (1) or previous (-1) interaction in any lane; into the window at first.
  void along(int step) {
    TimelineModel model = view.getModel();
    if (model == null || model.size() == 0) {
      return;
    }
    if (view.selected() < 0) {
      enter(model);
    } else {
      view.selectEvent(view.selected() + step);
    }
  }

  /// To the interaction nearest in time in the next lane below (1) or above (-1) that has any.
  void across(int step) {
    TimelineModel model = view.getModel();
    if (model == null || model.size() == 0) {
      return;
    }
    if (view.selected() < 0) {
      enter(model);
      return;
    }
    int from = view.selected();
    for (int lane = model.lane(from) + step;
        lane >= 0 && lane < model.lanes().size();
        lane += step) {
      int nearest = model.nearestInLane(lane, model.time(from));
      if (nearest >= 0) {
        view.selectEvent(nearest);
        return;
      }
    }
  }

  /// To the last interaction, or the first.
  void toEnd(boolean last) {
    TimelineModel model = view.getModel();
    if (model != null) {
      view.selectEvent(last ? model.size() - 1 : 0);
    }
  }

  private void enter(TimelineModel model) {
    double from = view.placed().map(p -> p.window().from()).orElse(model.from());
    view.selectEvent(Math.min(model.firstAt(from), model.size() - 1));
  }
}
