package touchstone.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionLine;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.control.TypeBadge;

/// The timeline as a table: a row for each mark, newest first. Enter or a double click looks at
/// one.
final class TimelineRows {
  private final Frame frame;
  private final CustomerPageViewModel model;

  TimelineRows(Frame frame, CustomerPageViewModel model) {
    this.frame = frame;
    this.model = model;
  }

  void into(TableView<InteractionLine> table, Consumer<InteractionLine> open) {
    double em = frame.appearance().scale() * 14;
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.<InteractionLine>number(head("day"), 4 * em, this::day),
                Columns.<InteractionLine>words(
                    head("time"),
                    11.5 * em,
                    line -> frame.formats().moment(line.occurredAt(), line.zone())),
                Columns.<InteractionLine, TypeBadge>picture(
                    head("type"), 8 * em, this::badge, this::show),
                Columns.<InteractionLine>words(
                    head("channel"), 9 * em, line -> label(CodeList.CHANNEL, line.channel())),
                Columns.<InteractionLine>words(
                    head("handler"), 7 * em, line -> OneLine.of(line.handler())),
                Columns.<InteractionLine>number(head("outcome"), 5.5 * em, this::outcome),
                Columns.<InteractionLine>words(
                    head("summary"), 20 * em, line -> OneLine.of(line.summary()))));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open(table, open);
          }
        });
    table.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            open(table, open);
          }
        });
  }

  private void open(TableView<InteractionLine> table, Consumer<InteractionLine> open) {
    int at = table.getSelectionModel().getSelectedIndex();
    InteractionLine line = at < 0 || at >= model.rows().size() ? null : model.rows().get(at);
    if (line != null) {
      open.accept(line);
    }
  }

  private String day(InteractionLine line) {
    return model
        .pageProperty()
        .get()
        .map(page -> page.dayOf(line.occurredAt().atZone(line.zone()).toLocalDate()))
        .map(frame.formats()::count)
        .orElse("–");
  }

  private String outcome(InteractionLine line) {
    return line.valence() == null ? "–" : Looks.signed(line.valence(), frame.formats());
  }

  private TypeBadge badge() {
    TypeBadge badge = new TypeBadge();
    badge.paletteProperty().bind(Looks.palette(frame));
    return badge;
  }

  private void show(TypeBadge badge, InteractionLine line) {
    badge.show(line.type(), label(CodeList.TYPE, line.type().id()));
  }

  private String label(CodeList list, String code) {
    Codes codes =
        model.pageProperty().get().map(page -> page.house().codes()).orElse(new Codes(List.of()));
    return OneLine.of(codes.label(list, code));
  }

  private String head(String key) {
    return frame.messages().text("timeline.column." + key);
  }
}
