package touchstone.ui.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.incident.Incident;
import touchstone.interaction.Impression;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.InteractionThread;
import touchstone.interaction.KeyPoint;
import touchstone.interaction.Value;
import touchstone.interaction.ValueExchange;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;

/// Every field of an interaction that says something, as names and values.
final class DetailFacts {
  private final Messages messages;
  private final Formats formats;

  DetailFacts(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  GridPane grid(InteractionDetail shown) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("fact-grid");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, value);
    InteractionFacts said = shown.interaction().facts();
    Codes codes = shown.codes();
    add(grid, "channel", codes.label(CodeList.CHANNEL, said.touchPoint().channel()));
    add(
        grid,
        "direction",
        messages.text("interactions.direction." + said.touchPoint().direction().id()));
    add(grid, "place", said.touchPoint().place());
    add(grid, "handler", said.handler());
    add(grid, "function", codes.label(CodeList.BUSINESS_FUNCTION, said.businessFunction()));
    add(grid, "intent", codes.label(CodeList.INTENT, said.intent()));
    add(grid, "phase", said.phase() == null ? null : phase(said));
    add(grid, "given", values(shown, ValueExchange.Side.GIVEN));
    add(grid, "received", values(shown, ValueExchange.Side.RECEIVED));
    add(grid, "impression", impression(said.impression()));
    Integer execution = said.execution();
    add(grid, "execution", execution == null ? null : formats.percent(execution / 100.0));
    add(grid, "keyPoints", keyPoints(said));
    Boolean repeat = said.hadToRepeat();
    add(
        grid,
        "repeat",
        repeat == null ? null : messages.text("interactions." + (repeat ? "yes" : "no")));
    add(grid, "source", codes.label(CodeList.SOURCE, said.source()));
    add(grid, "thread", shown.thread().map(InteractionThread::title).orElse(null));
    add(grid, "incident", shown.incident().map(this::incident).orElse(null));
    add(grid, "occurred", moment(said.occurredAt(), said.zone()));
    add(grid, "recorded", moment(shown.interaction().recordedAt(), said.zone()));
    return grid;
  }

  private void add(GridPane grid, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    int row = grid.getRowCount();
    Label name = new Label(messages.text("interactions.field." + field));
    name.getStyleClass().add(Styles.MUTED);
    Label said = new Label(OneLine.of(value));
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    grid.addRow(row, name, said);
  }

  private String phase(InteractionFacts said) {
    return said.phase() == null ? "" : messages.text("interactions.phase." + said.phase().id());
  }

  private String moment(Instant when, ZoneId zone) {
    return messages.text("interactions.moment", formats.moment(when, zone), zone.getId());
  }

  private @Nullable String impression(@Nullable Impression impression) {
    return impression == null
        ? null
        : messages.text(
            "interactions.impression." + impression.scale().id(), number(impression.score()));
  }

  private String keyPoints(InteractionFacts said) {
    return KeyPoint.of(said.type()).stream()
        .filter(said.keyPoints()::containsKey)
        .map(
            point ->
                messages.text(
                    "interactions.keyPoint." + point.id(), said.keyPoints().getOrDefault(point, 0)))
        .collect(Collectors.joining(", "));
  }

  private String values(InteractionDetail shown, ValueExchange.Side side) {
    List<String> lines =
        shown.values().stream()
            .filter(line -> line.side() == side)
            .map(line -> value(line.value(), shown.codes()))
            .toList();
    return String.join(", ", lines);
  }

  private String value(Value value, Codes codes) {
    String bare =
        value.kind().equals(Value.MONEY)
            ? formats.money(value.amount(), Currency.getInstance(value.unit()))
            : messages.text(
                "interactions.value",
                codes.label(CodeList.VALUE_KIND, value.kind()),
                number(value.amount()),
                value.unit());
    return value.estimated() ? messages.text("interactions.value.estimated", bare) : bare;
  }

  private String incident(Incident incident) {
    String status =
        messages.text("interactions.incident." + incident.status().name().toLowerCase(Locale.ROOT));
    Integer valence = incident.outcomeValence();
    return valence == null
        ? status
        : messages.text("interactions.incident.line", status, IncidentMark.signed(valence));
  }

  private String number(BigDecimal number) {
    return formats.number(number.doubleValue(), Math.max(0, number.stripTrailingZeros().scale()));
  }
}
