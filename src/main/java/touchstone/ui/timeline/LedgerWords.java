package touchstone.ui.timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import touchstone.analysis.Ledger;
import touchstone.code.CodeList;
import touchstone.interaction.Value;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;

/// The value ledger in words: amounts with their signs, and whether and when it broke even.
final class LedgerWords {
  private final Messages messages;
  private final Formats formats;

  LedgerWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /// One line of the card: what it is and how much.
  record Entry(String name, String amount, boolean total) {}

  /// The lines in the home currency, the net value last.
  List<Entry> entries(CustomerPage page, ValueBook book) {
    return List.of(
        new Entry(text("acquired"), signed(page, book.acquired().negate()), false),
        new Entry(text("given"), signed(page, book.given().negate()), false),
        new Entry(text("recovery"), signed(page, book.recovery().negate()), false),
        new Entry(text("received"), signed(page, book.received()), false),
        new Entry(text("net"), signed(page, book.net()), true));
  }

  /// Break-even in words, and what came after it.
  String verdict(CustomerPage page, ValueBook book) {
    Ledger ledger = book.ledger();
    if (book.isEmpty()) {
      return text("nothing");
    }
    if (ledger == null) {
      return text("prospect");
    }
    List<String> parts = new ArrayList<>();
    OptionalInt even = ledger.breakEvenDay();
    if (even.isPresent()) {
      parts.add(messages.text("timeline.ledger.even", formats.count(even.getAsInt())));
      List<Integer> back = ledger.fellBackOn();
      if (!back.isEmpty()) {
        parts.add(
            messages.text(
                "timeline.ledger.back",
                back.stream().map(formats::count).collect(Collectors.joining(", "))));
      }
    }
    if (ledger.balance().signum() < 0) {
      parts.add(messages.text("timeline.ledger.toRecover", money(page, ledger.balance().negate())));
    }
    return String.join(" ", parts);
  }

  /// What was exchanged in other units, each in its own.
  List<String> others(CustomerPage page, ValueBook book) {
    return book.others().stream().map(other -> other(page, other)).toList();
  }

  private String other(CustomerPage page, ValueBook.Other other) {
    String name =
        other.kind().equals(Value.MONEY)
            ? other.unit()
            : OneLine.of(page.house().codes().label(CodeList.VALUE_KIND, other.kind()));
    return messages.text(
        "timeline.ledger.other",
        name,
        amount(other, other.given()),
        amount(other, other.received()));
  }

  private String amount(ValueBook.Other other, BigDecimal amount) {
    if (other.kind().equals(Value.MONEY)) {
      return formats.money(amount, Currency.getInstance(other.unit()));
    }
    return (formats.number(amount.doubleValue(), Math.max(0, amount.stripTrailingZeros().scale()))
            + " "
            + OneLine.of(other.unit()))
        .strip();
  }

  private String signed(CustomerPage page, BigDecimal amount) {
    String bare = money(page, amount.abs());
    return amount.signum() == 0 ? bare : (amount.signum() < 0 ? "−" : "+") + bare;
  }

  private String money(CustomerPage page, BigDecimal amount) {
    return formats.money(amount, Currency.getInstance(page.house().currency()));
  }

  private String text(String key) {
    return messages.text("timeline.ledger." + key);
  }
}
