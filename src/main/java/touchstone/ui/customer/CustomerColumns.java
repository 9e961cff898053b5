package touchstone.ui.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.interaction.InteractionType;
import touchstone.ui.Formats;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.control.TypeBadge;

/// The columns of the list of customers. A row that is still being read shows nothing.
final class CustomerColumns {
  private static final List<Double> WIDTHS =
      List.of(9.5, 6.2, 7.4, 3.4, 9.4, 4.4, 3.6, 4.2, 3.6, 4.1, 6.6);
  private static final double SCROLLBAR = 18;

  private final CustomersViewModel model;
  private final Messages messages;
  private final Formats formats;
  private final Frame frame;

  CustomerColumns(CustomersViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.formats = frame.formats();
  }

  void into(TableView<CustomerLine> table) {
    table
        .getColumns()
        .setAll(
            List.of(
                text("name", CustomerSort.NAME, line -> OneLine.of(line.name())),
                text("reference", CustomerSort.REFERENCE, line -> OneLine.of(line.reference())),
                text("stage", null, this::stage),
                number("tenure", CustomerSort.TENURE, this::tenure),
                text("last", CustomerSort.LAST_CONTACT, this::lastContact),
                type(
                    InteractionType.STABILIZING,
                    CustomerSort.STABILIZING,
                    CustomerLine::stabilizing),
                type(InteractionType.CRITICAL, CustomerSort.CRITICAL, CustomerLine::critical),
                type(InteractionType.PLANNED, CustomerSort.PLANNED, CustomerLine::planned),
                type(InteractionType.SURPRISE, CustomerSort.SURPRISE, CustomerLine::surprise),
                number("incidents", CustomerSort.OPEN_INCIDENTS, this::incidents),
                number("net", CustomerSort.NET_VALUE, this::netValue)));
    table.widthProperty().subscribe(_ -> spread(table));
  }

  /// Gives each column the width its words need at the text size in force, and the name the rest.
  void spread(TableView<CustomerLine> table) {
    double em = frame.appearance().scale() * 14;
    double others = 0;
    for (int i = 1; i < WIDTHS.size(); i++) {
      table.getColumns().get(i).setPrefWidth(WIDTHS.get(i) * em);
      others += WIDTHS.get(i) * em;
    }
    double rest = table.getWidth() - others - SCROLLBAR;
    table.getColumns().getFirst().setPrefWidth(Math.max(WIDTHS.getFirst() * em, rest));
  }

  private String stage(CustomerLine line) {
    return OneLine.of(model.codesProperty().get().label(CodeList.STAGE, line.stage()));
  }

  private String tenure(CustomerLine line) {
    Long days = line.tenureDays(model.today());
    return days == null ? "–" : formats.count(days);
  }

  private String lastContact(CustomerLine line) {
    if (line.lastAt() == null) {
      return messages.text("customers.last.never");
    }
    LocalDate day = line.lastAt().atZone(model.zone()).toLocalDate();
    long ago = model.today().toEpochDay() - day.toEpochDay();
    String channel =
        OneLine.of(model.codesProperty().get().label(CodeList.CHANNEL, line.lastChannel()));
    return ago < 0
        ? messages.text("customers.last.on", formats.day(day), channel)
        : messages.text("customers.last.ago", ago, formats.count(ago), channel);
  }

  private String incidents(CustomerLine line) {
    return line.openIncidents() == 0 ? "–" : formats.count(line.openIncidents());
  }

  private String netValue(CustomerLine line) {
    boolean nothing = line.netValue().signum() == 0;
    return nothing ? "–" : money(line.netValue());
  }

  private String money(BigDecimal amount) {
    return formats.money(amount, Currency.getInstance(model.currency()));
  }

  private TableColumn<CustomerLine, CustomerLine> text(
      String id, @Nullable CustomerSort sort, Function<CustomerLine, String> words) {
    return column(id, sort, () -> new Words(words, false));
  }

  private TableColumn<CustomerLine, CustomerLine> number(
      String id, CustomerSort sort, Function<CustomerLine, String> words) {
    TableColumn<CustomerLine, CustomerLine> column = column(id, sort, () -> new Words(words, true));
    column.getStyleClass().add("number");
    return column;
  }

  private TableColumn<CustomerLine, CustomerLine> type(
      InteractionType type, CustomerSort sort, ToLongFunction<CustomerLine> count) {
    return column(type.id(), sort, () -> new Counted(type, count));
  }

  private TableColumn<CustomerLine, CustomerLine> column(
      String id,
      @Nullable CustomerSort sort,
      java.util.function.Supplier<TableCell<CustomerLine, CustomerLine>> cell) {
    TableColumn<CustomerLine, CustomerLine> column = new TableColumn<>();
    Label head = new Label(messages.text("customers.column." + id));
    head.setMinWidth(Region.USE_PREF_SIZE);
    head.getStyleClass().add("column-name");
    head.setTooltip(new Tooltip(messages.text("customers.column." + id + ".tip")));
    column.setGraphic(head);
    column.setId("column-" + id);
    column.setUserData(sort);
    column.setSortable(sort != null);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    return column;
  }

  private static final class Words extends TableCell<CustomerLine, CustomerLine> {
    private final Function<CustomerLine, String> words;

    Words(Function<CustomerLine, String> words, boolean number) {
      this.words = words;
      if (number) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(@Nullable CustomerLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : words.apply(line));
    }
  }

  private final class Counted extends TableCell<CustomerLine, CustomerLine> {
    private final InteractionType type;
    private final ToLongFunction<CustomerLine> count;
    private final TypeBadge badge = new TypeBadge();

    Counted(InteractionType type, ToLongFunction<CustomerLine> count) {
      this.type = type;
      this.count = count;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable CustomerLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      long n = count.applyAsLong(line);
      badge.show(type, formats.count(n));
      badge.setOpacity(n == 0 ? 0.55 : 1);
      badge.setAccessibleText(
          messages.text("customers.typeCount", typeName(type), formats.count(n)));
      setGraphic(badge);
    }
  }

  private String typeName(InteractionType type) {
    return model.codesProperty().get().label(CodeList.TYPE, type.id());
  }
}
