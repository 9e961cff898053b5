package touchstone.ui.trend;

import java.time.LocalDate;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import org.jspecify.annotations.Nullable;

/// The day at whose end the store is asked what it knew.
final class KnownOn {
  private final TrendViewModel model;

  KnownOn(TrendViewModel model) {
    this.model = model;
  }

  void bind(DatePicker day) {
    day.setDayCellFactory(_ -> new PastDays());
    model.questionProperty().subscribe(now -> day.setValue(now.asOf()));
    day.valueProperty()
        .subscribe(
            value -> {
              LocalDate known = model.questionProperty().get().asOf();
              if (value == null ? known != null : !value.equals(known) && isPast(value)) {
                model.change(now -> now.withAsOf(value));
              }
            });
  }

  private boolean isPast(LocalDate day) {
    return !day.isAfter(model.today());
  }

  /// Days to come cannot be chosen.
  private final class PastDays extends DateCell {
    @Override
    public void updateItem(@Nullable LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      setDisable(empty || day == null || !isPast(day));
    }
  }
}
