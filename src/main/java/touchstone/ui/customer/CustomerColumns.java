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
    double em = frame.appearance().scale() * 14;
    List<TableColumn<CustomerLine, ?>> all =
        List.of(
            text("name", CustomerSort.NAME, line -> OneLine.of(line.name()), 15 * em),
            text("reference", CustomerSort.REFERENCE, line -> OneLine.of(line.reference()), 7 * em),
            text(
                "stage",
                null,
                line -> model.codesProperty().get().label(CodeList.STAGE, line.stage()),
                8.5 * em),
            number("tenure", CustomerSort.TENURE, this::tenure, 4.5 * em),
            text("last", CustomerSort.LAST_CONTACT, this::lastContact, 10 * em),
            type(
                InteractionType.STABILIZING,
                CustomerSort.STABILIZING,
                CustomerLine::stabilizing,
                em),
            type(InteractionType.CRITICAL, CustomerSort.CRITICAL, CustomerLine::critical, em),
            type(InteractionType.PLANNED, CustomerSort.PLANNED, CustomerLine::planned, em),
            type(InteractionType.SURPRISE, CustomerSort.SURPRISE, CustomerLine::surprise, em),
            number("incidents", CustomerSort.OPEN_INCIDENTS, this::incidents, 4.5 * em),
            number("net", CustomerSort.NET_VALUE, this::netValue, 7 * em));
    table.getColumns().setAll(all);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
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
      String id, @Nullable CustomerSort sort, Function<CustomerLine, String> words, double width) {
    return column(id, sort, width, () -> new Words(words, false));
  }

  private TableColumn<CustomerLine, CustomerLine> number(
      String id, CustomerSort sort, Function<CustomerLine, String> words, double width) {
    TableColumn<CustomerLine, CustomerLine> column =
        column(id, sort, width, () -> new Words(words, true));
    column.getStyleClass().add("number");
    return column;
  }

  private TableColumn<CustomerLine, CustomerLine> type(
      InteractionType type, CustomerSort sort, ToLongFunction<CustomerLine> count, double em) {
    return column(type.id(), sort, 4.2 * em, () -> new Counted(type, count));
  }

  private TableColumn<CustomerLine, CustomerLine> column(
      String id,
      @Nullable CustomerSort sort,
      double width,
      java.util.function.Supplier<TableCell<CustomerLine, CustomerLine>> cell) {
    TableColumn<CustomerLine, CustomerLine> column = new TableColumn<>();
    Label head = new Label(messages.text("customers.column." + id));
    head.setTooltip(new Tooltip(messages.text("customers.column." + id + ".tip")));
    column.setGraphic(head);
    column.setId("column-" + id);
    column.setUserData(sort);
    column.setSortable(sort != null);
    column.setPrefWidth(width);
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
