package touchstone.ui.trend;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.report.ChangesWords;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Snapshot;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// Where the answers come from. Asked on any thread but the window's.
///
/// @param tabs in their order
/// @param then the same tabs over the store as it was known on another day
public record TrendReader(
    List<TrendTab> tabs,
    CurrentSnapshot snapshot,
    CodeStore codes,
    CustomerStore customers,
    Supplier<LocalDate> today,
    TrendThen then,
    Function<Consumer<Change>, Subscription> changes) {
  private static final int OFFERED = 8;
  private static final int MOST_PEOPLE = 500;

  public TrendReader {
    tabs = List.copyOf(tabs);
  }

  /// The tab of that id, else the first.
  TrendTab tab(String id) {
    return tab(tabs, id);
  }

  private static TrendTab tab(List<TrendTab> tabs, String id) {
    return tabs.stream().filter(tab -> tab.id().equals(id)).findFirst().orElse(tabs.getFirst());
  }

  TrendFace face(TrendQuestion question) {
    return tab(question.tab()).face(question.face());
  }

  /// The answer to a question; empty where nothing is counted.
  Optional<TrendPicture> picture(TrendQuestion question, Messages messages, Formats formats) {
    TrendWords words = words(question, question.asked(today.get()), messages, formats);
    LocalDate day = question.asOf();
    return day == null
        ? face(question).picture(words)
        : then.ask(
            day,
            open ->
                tab(open.tabs(), question.tab())
                    .face(question.face())
                    .picture(words)
                    .map(
                        one ->
                            one.knownThen(
                                words.text(
                                    "trend.asOf.since",
                                    words.day(day),
                                    ChangesWords.of(open.since(), words.locale())))));
  }

  /// A question with the words to answer it.
  TrendWords words(TrendQuestion question, Asked asked, Messages messages, Formats formats) {
    Codes known = codes.codes();
    return new TrendWords(
        question, asked, messages, formats, known, scopeName(question.scope(), known, messages));
  }

  FilterOffer offer() {
    Codes known = codes.codes();
    Snapshot now = snapshot.now();
    return new FilterOffer(
        known.offered(CodeList.SEGMENT),
        used(known.all(CodeList.CHANNEL), now.channels()),
        used(known.all(CodeList.BUSINESS_FUNCTION), now.functions()),
        sorted(now.handlers()),
        sorted(now.tags()));
  }

  Codes names() {
    return codes.codes();
  }

  List<CustomerLine> suggest(String typed) {
    return customers.suggest(typed, OFFERED, today.get());
  }

  Optional<CustomerLine> customer(CustomerId id) {
    return customers.line(id, today.get());
  }

  FoundPeople people(Rows.People people) {
    List<CustomerId> ids = people.find().get();
    List<CustomerLine> lines = new ArrayList<>();
    for (CustomerId id : ids.subList(0, Math.min(ids.size(), MOST_PEOPLE))) {
      customers.line(id, today.get()).ifPresent(lines::add);
    }
    lines.sort(Comparator.comparing(CustomerLine::name, Collator.getInstance()));
    return new FoundPeople(people.title(), ids.size(), lines);
  }

  private String scopeName(TrendScope scope, Codes known, Messages messages) {
    return switch (scope) {
      case TrendScope.Everyone _ -> messages.text("trend.everyone");
      case TrendScope.Segment one -> known.label(CodeList.SEGMENT, one.segment());
      case TrendScope.One one -> customer(one.customer()).map(CustomerLine::name).orElse("");
    };
  }

  private static List<Code> used(List<Code> known, List<String> used) {
    return known.stream().filter(code -> used.contains(code.code())).toList();
  }

  private static List<String> sorted(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    sorted.removeIf(String::isBlank);
    sorted.sort(Collator.getInstance());
    return sorted;
  }
}
