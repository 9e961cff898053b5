package touchstone.ui.interaction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import touchstone.interaction.InteractionLine;

/// Lines of the list as tab-separated text, for a spreadsheet: a line each, codes and times as in
/// an export.
final class LinesAsText {
  private LinesAsText() {}

  /// Puts the lines on the clipboard. On the window's thread.
  static void copy(List<InteractionLine> lines) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, of(lines)));
  }

  static String of(List<InteractionLine> lines) {
    return lines.stream().map(LinesAsText::of).collect(Collectors.joining("\n"));
  }

  private static String of(InteractionLine line) {
    return Stream.of(
            line.reference(),
            line.occurredAt().atZone(line.zone()).toOffsetDateTime().toString(),
            line.type().id(),
            line.customerName(),
            line.channel(),
            line.direction().id(),
            line.handler() == null ? "" : line.handler(),
            line.summary(),
            line.valence() == null ? "" : line.valence().toString())
        .map(field -> field.replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t"));
  }
}
