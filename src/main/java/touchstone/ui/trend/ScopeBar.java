package touchstone.ui.trend;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.trend.TrendScope;
import touchstone.ui.Messages;

/// Whom the question is about, and when.
final class ScopeBar {
  private static final List<Integer> MONTHS = List.of(6, 12, 24, 36, TrendQuestion.EVERY_MONTH);

  private final TrendViewModel model;
  private final Messages messages;
  private boolean showing;

  ScopeBar(TrendViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  void bind(
      ToggleGroup reaches,
      ToggleButton all,
      ToggleButton segmentReach,
      ToggleButton customerReach,
      ComboBox<Code> segment,
      ComboBox<Integer> months,
      DatePicker from,
      DatePicker until) {
    reach(reaches, all, Reach.ALL);
    reach(reaches, segmentReach, Reach.SEGMENT);
    reach(reaches, customerReach, Reach.CUSTOMER);
    Choices.name(segment, Code::label);
    Choices.name(months, this::monthsName);
    months.getItems().setAll(MONTHS);
    model
        .offerProperty()
        .subscribe(
            offer -> {
              boolean before = showing;
              showing = true;
              segment.getItems().setAll(offer.segments());
              choose(segment, model.questionProperty().get());
              showing = before;
            });
    model
        .questionProperty()
        .subscribe(
            now -> {
              showing = true;
              choose(segment, now);
              months.setValue(now.months());
              from.setValue(now.from());
              until.setValue(now.until());
              showing = false;
            });
    segment
        .valueProperty()
        .subscribe(
            code -> {
              if (!showing && code != null) {
                model.change(now -> now.withScope(new TrendScope.Segment(code.code())));
              }
            });
    months
        .valueProperty()
        .subscribe(
            value -> {
              if (!showing && value != null) {
                model.change(now -> now.withMonths(value));
              }
            });
    from.valueProperty().subscribe(() -> days(from, until));
    until.valueProperty().subscribe(() -> days(from, until));
  }

  private void days(DatePicker from, DatePicker until) {
    if (!showing) {
      model.change(now -> now.withDays(from.getValue(), until.getValue()));
    }
  }

  private static void choose(ComboBox<Code> segment, TrendQuestion now) {
    if (now.scope() instanceof TrendScope.Segment one) {
      segment.getItems().stream()
          .filter(code -> code.code().equals(one.segment()))
          .findFirst()
          .ifPresent(segment::setValue);
    } else {
      segment.setValue(null);
    }
  }

  private void reach(ToggleGroup group, ToggleButton toggle, Reach wanted) {
    model
        .reachProperty()
        .subscribe(
            now -> {
              if (now == wanted) {
                group.selectToggle(toggle);
              }
            });
    toggle.setOnAction(
        _ -> {
          group.selectToggle(toggle);
          model.reach(wanted);
        });
  }

  private String monthsName(@Nullable Integer value) {
    return value == null || value == TrendQuestion.EVERY_MONTH
        ? messages.text("trend.months.all")
        : messages.text("trend.months.first", value);
  }
}
