package touchstone.ui.incident;

import java.util.List;
import java.util.function.Consumer;
import touchstone.incident.IncidentLine;
import touchstone.task.Ticket;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.PaletteEntry;
import touchstone.ui.PaletteSource;
import touchstone.ui.Place;

/// Incidents in the palette, by customer, words or reference; `!` asks for them only.
public final class IncidentPalette implements PaletteSource {
  private static final int AT_MOST = 8;

  private final IncidentReading reading;
  private final Frame frame;
  private final Ticket ticket;

  public IncidentPalette(IncidentReading reading, Frame frame) {
    this.reading = reading;
    this.frame = frame;
    this.ticket = frame.background().ticket();
  }

  @Override
  public char sign() {
    return '!';
  }

  @Override
  public void find(String query, Consumer<List<PaletteEntry>> found) {
    ticket.read(
        () -> reading.found(query, AT_MOST),
        lines -> found.accept(lines.stream().map(this::entry).toList()),
        frame.failures()::show);
  }

  private PaletteEntry entry(IncidentLine line) {
    String context =
        frame
            .messages()
            .text(
                "incidents.palette",
                line.reference(),
                frame.messages().text("incidents.status." + line.status().id()));
    return PaletteEntry.of(
        "fth-alert-triangle",
        OneLine.of(line.customerName() + ": " + line.summary()),
        context,
        () -> frame.screens().go(new Place.Incidents(line.id())));
  }
}
