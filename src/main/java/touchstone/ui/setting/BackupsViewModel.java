package touchstone.ui.setting;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import touchstone.store.Backup;
import touchstone.store.KeptBackup;
import touchstone.store.Safekeeping;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Failures;
import touchstone.ui.Formats;
import touchstone.ui.Keeping;
import touchstone.ui.Messages;

/// The backups of the store as the settings list them: each read through, the newest first.
public final class BackupsViewModel {
  private static final double MB = 1 << 20;

  private final Safekeeping safekeeping;
  private final Messages messages;
  private final Formats formats;
  private final Failures failures;
  private final Supplier<ZoneId> zone;
  private final Ticket ticket;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

  public BackupsViewModel(
      Safekeeping safekeeping,
      Background background,
      Messages messages,
      Formats formats,
      Failures failures,
      Supplier<ZoneId> zone) {
    this.safekeeping = safekeeping;
    this.messages = messages;
    this.formats = formats;
    this.failures = failures;
    this.zone = zone;
    this.ticket = background.ticket();
  }

  /// A backup in the list.
  public record Line(Path file, String text, boolean whole) {}

  public ObservableList<Line> lines() {
    return lines;
  }

  /// Whether the backups are being read.
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Reads the list anew.
  public void show() {
    reading.set(true);
    ticket.read(
        cancellation -> safekeeping.kept((_, _) -> cancellation.check()),
        this::showKept,
        failure -> {
          reading.set(false);
          failures.show(failure);
        });
  }

  public void hide() {
    ticket.cancel();
    reading.set(false);
  }

  /// How much the store and its backups take, and how much is free.
  public String sizes(Optional<Keeping.State> state) {
    return state
        .map(now -> messages.text("setting.backups.sizes", size(now.size()), size(now.room())))
        .orElse("");
  }

  private void showKept(List<KeptBackup> kept) {
    reading.set(false);
    lines.setAll(kept.stream().map(this::line).toList());
  }

  private Line line(KeptBackup kept) {
    Backup told = kept.told();
    if (!kept.whole() || told == null) {
      return new Line(
          kept.file(),
          messages.text("setting.backups.damaged", String.valueOf(kept.file().getFileName())),
          false);
    }
    return new Line(
        kept.file(),
        messages.text(
            "setting.backups.line",
            formats.moment(told.at(), zone.get()),
            formats.count(told.act()),
            size(kept.size())),
        true);
  }

  private String size(long bytes) {
    if (bytes < MB) {
      return messages.text("setting.backups.kb", formats.count(Math.round(bytes / 1024.0)));
    }
    return bytes < MB * 1024
        ? messages.text("setting.backups.mb", formats.number(bytes / MB, 1))
        : messages.text("setting.backups.gb", formats.number(bytes / MB / 1024, 1));
  }
}
