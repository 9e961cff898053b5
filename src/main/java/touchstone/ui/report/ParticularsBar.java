package touchstone.ui.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.report.Report;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.SideBySide;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;
import touchstone.ui.Messages;
import touchstone.ui.Styles;

/// The choices that only some kinds of report have, before those that all have.
final class ParticularsBar {
  private final ReportViewModel model;
  private final Messages messages;

  ParticularsBar(ReportViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  void into(FlowPane bar) {
    bar.getChildren()
        .addAll(
            0,
            List.of(
                choice(
                    "event",
                    Set.of(Report.Kind.AFTER),
                    FXCollections.observableArrayList(AlignedLifecycle.Event.values()),
                    one -> messages.text("trend.aligned." + one),
                    Particulars::event,
                    Particulars::withEvent),
                choice(
                    "measure",
                    Set.of(Report.Kind.COMPARE),
                    FXCollections.observableArrayList(Report.Measure.values()),
                    one -> messages.text("report.measure." + one.id()),
                    Particulars::measure,
                    Particulars::withMeasure),
                choice(
                    "how",
                    Set.of(Report.Kind.COMPARE),
                    model.comparisons(),
                    this::name,
                    Particulars::how,
                    Particulars::withHow),
                choice(
                    "by",
                    Set.of(Report.Kind.CONTROL),
                    FXCollections.observableArrayList(EnumSet.allOf(Grouping.class)),
                    one -> messages.text("report.by." + one),
                    Particulars::by,
                    Particulars::withBy),
                choice(
                    "period",
                    Set.of(Report.Kind.CONTROL),
                    FXCollections.observableArrayList(EnumSet.allOf(Period.class)),
                    one -> messages.text("report.period." + one),
                    Particulars::period,
                    Particulars::withPeriod)));
  }

  /// What is set side by side, in words.
  private String name(SideBySide how) {
    if (how.among().isEmpty()) {
      return messages.text((how.two() ? "trend.compare.two." : "trend.compare.") + how.by());
    }
    List<String> names = how.among().stream().map(model::segmentName).toList();
    return names.size() == 2
        ? messages.text("trend.compare.pair", names.getFirst(), names.getLast())
        : String.join(", ", names);
  }

  private <T> VBox choice(
      String id,
      Set<Report.Kind> kinds,
      ObservableList<T> offered,
      Function<T, String> name,
      Function<Particulars, T> chosen,
      BiFunction<Particulars, T, Particulars> choosing) {
    ComboBox<T> box = new ComboBox<>(offered);
    box.setId("report-" + id);
    box.setAccessibleText(messages.text("report.choice." + id));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T one) {
            return one == null ? "" : name.apply(one);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    model.particularsProperty().subscribe(now -> box.setValue(chosen.apply(now)));
    box.valueProperty()
        .subscribe(
            one -> {
              Particulars now = model.particularsProperty().get();
              if (one != null && !one.equals(chosen.apply(now))) {
                model.particularsProperty().set(choosing.apply(now, one));
              }
            });
    offered.subscribe(() -> box.setValue(chosen.apply(model.particularsProperty().get())));
    Label label = new Label(messages.text("report.choice." + id));
    label.setLabelFor(box);
    label.getStyleClass().add(Styles.MUTED);
    VBox choice = new VBox(label, box);
    choice.getStyleClass().add("report-choice");
    choice.managedProperty().bind(choice.visibleProperty());
    model.kindProperty().subscribe(kind -> choice.setVisible(kinds.contains(kind)));
    return choice;
  }
}
