package touchstone.ui.customer;

import java.util.List;
import java.util.function.Consumer;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.logbook.Logbook;
import touchstone.task.Ticket;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.PaletteEntry;
import touchstone.ui.PaletteSource;
import touchstone.ui.Place;

/// Customers in the palette, found by name or reference; choosing one opens its page.
public final class CustomerPaletteSource implements PaletteSource {
  private static final int MOST = 8;

  private final CustomerStore customers;
  private final CodeStore codes;
  private final Logbook logbook;
  private final Frame frame;
  private final Ticket ticket;

  public CustomerPaletteSource(
      CustomerStore customers, CodeStore codes, Logbook logbook, Frame frame) {
    this.customers = customers;
    this.codes = codes;
    this.logbook = logbook;
    this.frame = frame;
    this.ticket = frame.background().ticket();
  }

  private record Found(List<CustomerLine> lines, Codes codes) {}

  @Override
  public char sign() {
    return '@';
  }

  @Override
  public void find(String query, Consumer<List<PaletteEntry>> found) {
    ticket.read(
        () -> new Found(customers.suggest(query, MOST, logbook.today()), codes.codes()),
        answer ->
            found.accept(answer.lines().stream().map(line -> entry(line, answer.codes())).toList()),
        failure -> {
          found.accept(List.of());
          frame.failures().show(failure);
        });
  }

  private PaletteEntry entry(CustomerLine line, Codes codes) {
    String context =
        frame
            .messages()
            .text(
                "customers.palette",
                OneLine.of(line.reference()),
                OneLine.of(codes.label(CodeList.STAGE, line.stage())));
    return PaletteEntry.of(
        "fth-user",
        OneLine.of(line.name()),
        context,
        () -> frame.screens().go(new Place.CustomerPage(line.id())));
  }
}
