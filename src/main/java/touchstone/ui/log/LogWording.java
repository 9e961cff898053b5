package touchstone.ui.log;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import touchstone.chart.Palette;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerLine;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine;
import touchstone.logbook.LogToken;
import touchstone.logbook.TypeSuggestion;
import touchstone.ui.Frame;
import touchstone.ui.control.TypeBadge;

/// How the panel says things: codes by their labels, moments and customers in words, types with
/// their shapes.
final class LogWording {
  private static final Map<EntryField, CodeList> CODED =
      Map.of(
          EntryField.CHANNEL, CodeList.CHANNEL,
          EntryField.TYPE, CodeList.TYPE,
          EntryField.BUSINESS_FUNCTION, CodeList.BUSINESS_FUNCTION,
          EntryField.TRIGGER, CodeList.TRIGGER);
  private static final Map<EntryField, String> NAMES =
      Map.ofEntries(
          Map.entry(EntryField.CUSTOMER, "log.customer"),
          Map.entry(EntryField.CHANNEL, "log.channel"),
          Map.entry(EntryField.TYPE, "log.type"),
          Map.entry(EntryField.DIRECTION, "log.direction"),
          Map.entry(EntryField.SEVERITY, "log.severity"),
          Map.entry(EntryField.BUSINESS_FUNCTION, "log.function"),
          Map.entry(EntryField.TRIGGER, "log.trigger"),
          Map.entry(EntryField.RECOVERY_USED, "log.recovery"),
          Map.entry(EntryField.GIVEN, "log.given"),
          Map.entry(EntryField.VALENCE_BEFORE, "log.before"),
          Map.entry(EntryField.OCCURRED_AT, "log.when"),
          Map.entry(EntryField.TAGS, "log.tags"),
          Map.entry(EntryField.FOLLOW_UP, "log.followUp"),
          Map.entry(EntryField.FOLLOW_UP_DUE, "log.due"));

  private final Frame frame;
  private final LogViewModel model;

  LogWording(Frame frame, LogViewModel model) {
    this.frame = frame;
    this.model = model;
  }

  String text(String key, Object... arguments) {
    return frame.messages().text(key, arguments);
  }

  List<Code> offered(CodeList list) {
    return codes().offered(list);
  }

  List<Code> all(CodeList list) {
    return codes().all(list);
  }

  String typeName(InteractionType type) {
    return codes().label(CodeList.TYPE, type.id());
  }

  /// The type's shape in the colours of the theme.
  Node shape(InteractionType type) {
    TypeBadge badge = new TypeBadge();
    badge.show(type, "");
    badge
        .paletteProperty()
        .bind(
            new ObjectBinding<Palette>() {
              {
                bind(frame.appearance().darkProperty());
              }

              @Override
              protected Palette computeValue() {
                return frame.appearance().darkProperty().get() ? Palette.DARK : Palette.LIGHT;
              }
            });
    return badge;
  }

  /// What a chip says of a token.
  String chip(LogLine found, LogToken token) {
    if (token.field() == EntryField.CUSTOMER) {
      if (found.customerIsKnown()) {
        return found.draft().text(EntryField.CUSTOMER_NAME);
      }
      return found.candidates().isEmpty()
          ? text("log.chip.new", token.value())
          : token.value() + "…";
    }
    String name = text(NAMES.getOrDefault(token.field(), "log.summary"));
    return text("log.chip", name, value(token.field(), token.value()));
  }

  /// An ISO moment in words; the zone only where it is not the house's.
  String moment(String iso) {
    ZoneId zone = model.house().zone();
    return Moments.spoken(iso, frame.formats(), zone).orElse("");
  }

  String suggestion(TypeSuggestion one) {
    String rule = text("log.rule." + one.rule().name().toLowerCase(Locale.ROOT));
    return text("log.suggested", typeName(one.type()), rule);
  }

  /// Stage and last contact of a customer.
  String aside(CustomerLine line) {
    String last =
        line.lastAt() == null
            ? text("log.customer.never")
            : frame.formats().day(line.lastAt().atZone(model.house().zone()).toLocalDate());
    return text("log.customer.aside", stage(line), last);
  }

  String stage(CustomerLine line) {
    return codes().label(CodeList.STAGE, line.stage());
  }

  /// Day and channel of an interaction.
  String whenAndHow(InteractionLine line) {
    return text(
        "log.context.line",
        frame.formats().day(line.occurredAt().atZone(line.zone()).toLocalDate()),
        codes().label(CodeList.CHANNEL, line.channel()));
  }

  String day(java.time.LocalDate day) {
    return frame.formats().dayOfWeek(day);
  }

  private String value(EntryField field, String value) {
    CodeList list = CODED.get(field);
    if (list != null) {
      return codes().label(list, value);
    }
    return switch (field) {
      case OCCURRED_AT, FOLLOW_UP_DUE -> moment(value);
      case DIRECTION -> text("log.direction." + value);
      case VALENCE_BEFORE ->
          value.startsWith("-") ? value.replace('-', '−') : (value.equals("0") ? "" : "+") + value;
      default -> value;
    };
  }

  private Codes codes() {
    return model.house().codes();
  }
}
