package touchstone.ui.interaction;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.TouchPoint;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;
import touchstone.ui.control.TypeBadge;

/// The columns of the list. Widths are in ems; where the list is narrow, the columns of least need
/// leave first.
final class InteractionColumns {
  /// What was written down later than this after it happened is marked.
  static final Duration LATE = Duration.ofHours(24);

  private static final double SUMMARY_AT_LEAST = 10;

  /// A column, how wide it is, and how wide the whole list must be for it to be seen.
  private record Sized(TableColumn<InteractionLine, ?> column, double ems, double neededEms) {}

  private final Messages messages;
  private final Formats formats;
  private final Supplier<Codes> codes;
  private final TableColumn<InteractionLine, InteractionLine> summary;
  private final List<Sized> sized;

  InteractionColumns(Messages messages, Formats formats, Supplier<Codes> codes) {
    this.messages = messages;
    this.formats = formats;
    this.codes = codes;
    this.summary = words("summary", line -> OneLine.of(line.summary()));
    this.sized =
        List.of(
            new Sized(column("time", HBox::new, this::showTime), 16.4, 0),
            new Sized(column("type", TypeBadge::new, this::showType), 8.4, 34),
            new Sized(words("customer", line -> OneLine.of(line.customerName())), 11, 44),
            new Sized(words("channel", this::channel), 9.5, 62),
            new Sized(words("handler", line -> OneLine.of(orNothing(line.handler()))), 8, 86),
            new Sized(column("incident", IncidentMark::new, this::showIncident), 5.7, 52),
            new Sized(words("reference", line -> OneLine.of(line.reference())), 7.5, 78));
  }

  /// Puts the columns into `table` and keeps them fitting.
  void into(TableView<InteractionLine> table) {
    for (int i = 0; i < sized.size(); i++) {
      table.getColumns().add(sized.get(i).column());
      if (i == 3) {
        table.getColumns().add(summary);
      }
    }
    table.widthProperty().subscribe(() -> fit(table));
  }

  private void fit(TableView<InteractionLine> table) {
    double em = emOf(table);
    double left = table.getWidth() - em * 1.6;
    for (Sized one : sized) {
      boolean seen = table.getWidth() >= one.neededEms() * em;
      one.column().setVisible(seen);
      one.column().setPrefWidth(one.ems() * em);
      left -= seen ? one.ems() * em : 0;
    }
    summary.setPrefWidth(Math.max(SUMMARY_AT_LEAST * em, left));
  }

  static double emOf(TableView<?> table) {
    return table.getFixedCellSize() > 0 ? table.getFixedCellSize() / 2.571 : 14;
  }

  private String channel(InteractionLine line) {
    String name = codes.get().label(CodeList.CHANNEL, line.channel());
    return line.direction() == TouchPoint.Direction.NOT_RECORDED
        ? name
        : messages.text("interactions.channel." + line.direction().id(), name);
  }

  private void showTime(InteractionLine line, HBox box) {
    Label when = new Label(formats.moment(line.occurredAt(), line.zone()));
    box.getChildren().setAll(when);
    box.getStyleClass().setAll("cell-row");
    Duration lag = Duration.between(line.occurredAt(), line.recordedAt());
    if (lag.compareTo(LATE) > 0) {
      String said = messages.text("interactions.late", lag.toDays());
      Label late = new Label(messages.text("interactions.late.short", lag.toDays()));
      late.getStyleClass().add("lag-badge");
      late.setMinWidth(Region.USE_PREF_SIZE);
      late.setTooltip(new Tooltip(said));
      late.setAccessibleText(said);
      box.getChildren().add(late);
    }
  }

  private void showType(InteractionLine line, TypeBadge badge) {
    badge.show(line.type(), codes.get().label(CodeList.TYPE, line.type().id()));
  }

  private void showIncident(InteractionLine line, IncidentMark mark) {
    boolean there = line.incident() != null;
    mark.setVisible(there);
    if (there) {
      mark.show(line.valence());
      Integer valence = line.valence();
      mark.setAccessibleText(
          valence == null
              ? messages.text("interactions.incident.unrated")
              : messages.text("interactions.incident.rated", IncidentMark.signed(valence)));
    }
  }

  private TableColumn<InteractionLine, InteractionLine> words(
      String name, Function<InteractionLine, String> text) {
    return column(
        name,
        Label::new,
        (line, label) -> {
          label.setText(text.apply(line));
          if (name.equals("summary") && line.summary().isBlank()) {
            label.setText(messages.text("interactions.summary.none"));
            label.getStyleClass().add(Styles.MUTED);
          } else {
            label.getStyleClass().remove(Styles.MUTED);
          }
        });
  }

  private <N extends Node> TableColumn<InteractionLine, InteractionLine> column(
      String name, Supplier<N> make, BiConsumer<InteractionLine, N> show) {
    TableColumn<InteractionLine, InteractionLine> column =
        new TableColumn<>(messages.text("interactions.column." + name));
    column.setId("column-" + name);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        of ->
            new TableCell<>() {
              private final N node = make.get();

              @Override
              protected void updateItem(@Nullable InteractionLine line, boolean empty) {
                super.updateItem(line, empty);
                if (empty || line == null) {
                  setGraphic(null);
                } else {
                  show.accept(line, node);
                  setGraphic(node);
                }
              }
            });
    return column;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
