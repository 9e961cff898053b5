package touchstone.ui.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.Money;
import touchstone.past.FieldChange;
import touchstone.past.FieldForm;
import touchstone.past.RecordChange;
import touchstone.past.Subject;
import touchstone.store.PastAct;
import touchstone.ui.ActNames;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;

/// The history in the words of the window: kinds of record, fields, values with the labels of codes
/// and the formats of days, times and money.
final class HistoryWords {
  private final Frame frame;
  private final Messages messages;

  HistoryWords(Frame frame) {
    this.frame = frame;
    this.messages = frame.messages();
  }

  /// A kind of record, as "Interaction".
  String kind(String table) {
    return messages.find("history.kind." + table).orElseGet(() -> plain(table));
  }

  String moment(Instant at) {
    return frame.formats().moment(at, zone());
  }

  /// An act by its name, and whether it was taken back.
  String act(PastAct act) {
    String name = ActNames.of(messages, act.name());
    return act.undoneBy() == null ? name : messages.text("history.act.takenBack", name);
  }

  /// When, by whom, and how many records it wrote.
  String rest(PastAct act) {
    return messages.text(
        "history.act.rest",
        moment(act.at()),
        OneLine.of(act.who()),
        act.lines(),
        frame.formats().count(act.lines()));
  }

  /// What a record is called: reference, text, customer.
  String name(Subject subject) {
    StringBuilder name = new StringBuilder(subject.reference());
    add(name, OneLine.of(subject.text()), " ");
    if (!subject.customer().isBlank() && !subject.customer().equals(subject.text())) {
      add(name, OneLine.of(subject.customer()), " · ");
    }
    return name.toString();
  }

  /// What was done to a record: "Tag of interaction I-12 … added".
  String headline(RecordChange change) {
    String how =
        messages.text("history.how." + change.how().name().toLowerCase(java.util.Locale.ROOT));
    boolean part = !change.record().equals(change.subject().key());
    String what =
        part
            ? messages.text(
                "history.part",
                kind(change.record().table()),
                kind(change.subject().key().table()),
                name(change.subject()))
            : messages.text("history.whole", kind(change.record().table()), name(change.subject()));
    return messages.text("history.headline", what.strip(), how);
  }

  String field(String table, String column) {
    return messages
        .find("history.field." + table + "." + column)
        .or(() -> messages.find("history.field." + column))
        .orElseGet(() -> plain(column));
  }

  /// A value, or that there is none.
  String value(FieldChange field, String table, @Nullable Object value, Codes codes) {
    if (value == null) {
      return messages.text("history.nothing");
    }
    CodeList list = field.list();
    if (list != null) {
      return codes.label(list, String.valueOf(value));
    }
    return switch (value) {
      case Instant at -> moment(at);
      case LocalDate day -> frame.formats().day(day);
      case Money money ->
          frame.formats().money(money.amount(), Currency.getInstance(money.currency()));
      case BigDecimal decimal -> decimal.toPlainString();
      case Boolean yes -> messages.text(yes ? "history.yes" : "history.no");
      case String word when field.form() == FieldForm.CHOICE ->
          Optional.of("history.choice." + word)
              .flatMap(messages::find)
              .orElseGet(() -> plain(word));
      case String text -> text.isBlank() ? messages.text("history.nothing") : text;
      default -> String.valueOf(value);
    };
  }

  private ZoneId zone() {
    return frame.zone();
  }

  private static void add(StringBuilder name, String text, String before) {
    if (!text.isBlank()) {
      name.append(name.isEmpty() ? "" : before).append(text);
    }
  }

  private static String plain(String word) {
    String spaced = word.replace('_', ' ');
    return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
