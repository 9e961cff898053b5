package touchstone.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.intake.ImportKind;
import touchstone.intake.ImportReceipt;
import touchstone.intake.ImportRequest;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.Books;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.store.Chronicle;

/// A manager's acts by chance, through the real logbook and importer: mostly entries logged, some
/// edited, removed, reviewed, undone, customers changed, now and then a file imported. Each writes
/// something.
final class Deeds {
  /// So many rows that the store keeps them in a file of their own.
  private static final int MANY = 1_400;

  private static final List<String> TYPES =
      List.of("stabilizing", "critical", "planned", "surprise");
  private static final List<String> LETTERS =
      List.of("a", "é", "ß", "漢", "🙂", ";", "\"", "'", ",", " x ", "\u200b", "Ω", "%", "0");

  private final Books books;
  private final Random chance;
  private final Path scratch;

  /// @param scratch a folder for the files that are imported
  Deeds(Books books, Random chance, Path scratch) {
    this.books = books;
    this.chance = chance;
    this.scratch = scratch;
  }

  /// Does one act and tells what was acknowledged.
  Ack next() {
    return switch (chance.nextInt(20)) {
      case 0, 1, 2 -> edit();
      case 3 -> remove();
      case 4, 5 -> review();
      case 6 -> undo();
      case 7, 8 -> customer();
      case 9 -> imports();
      default -> log();
    };
  }

  private Ack imports() {
    return switch (chance.nextInt(12)) {
      case 0 -> imported(MANY);
      case 1, 2, 3 -> imported(50 + chance.nextInt(150));
      default -> log();
    };
  }

  Ack log() {
    String summary = text(60);
    String narrative = text(chance.nextInt(10) == 0 ? 6_000 : 200);
    Draft<EntryField> draft =
        Draft.ofEntry()
            .with(EntryField.CUSTOMER, "Customer " + chance.nextInt(9))
            .with(EntryField.TYPE, TYPES.get(chance.nextInt(TYPES.size())))
            .with(EntryField.OCCURRED_AT, "2026-11-%02dT10:00".formatted(1 + chance.nextInt(20)))
            .with(EntryField.SUMMARY, summary)
            .with(EntryField.NARRATIVE, narrative)
            .with(EntryField.GIVEN, chance.nextBoolean() ? "20 EUR; time: 5 min" : "")
            .with(EntryField.TAGS, chance.nextBoolean() ? "late; again" : "");
    books.logbook.log(EntryReader.check(draft, books.logbook.house()).orThrow());
    return acknowledged(List.of(summary, narrative));
  }

  private Ack edit() {
    List<InteractionLine> lines = lines();
    if (lines.isEmpty()) {
      return log();
    }
    InteractionLine line = lines.get(chance.nextInt(lines.size()));
    String summary = text(80);
    String narrative = text(150);
    Draft<EntryField> draft =
        books
            .entries
            .draft(line.id())
            .orElseThrow()
            .with(EntryField.SUMMARY, summary)
            .with(EntryField.NARRATIVE, narrative);
    books.logbook.edit(line.id(), EntryReader.check(draft, books.logbook.house()).orThrow());
    return acknowledged(List.of(summary, narrative));
  }

  private Ack remove() {
    List<InteractionLine> lines = lines();
    if (lines.size() < 5) {
      return log();
    }
    books.logbook.remove(lines.get(chance.nextInt(lines.size())).id());
    return acknowledged(List.of());
  }

  private Ack review() {
    List<IncidentLine> queue = books.incidents.queue(IncidentFilter.ALL, 0, 20);
    if (queue.isEmpty()) {
      return log();
    }
    IncidentLine line = queue.get(chance.nextInt(queue.size()));
    String happened = text(300);
    Draft<ReviewField> draft =
        new Draft<>(ReviewField.class)
            .with(ReviewField.STATUS, "open")
            .with(ReviewField.SEVERITY, Integer.toString(1 + chance.nextInt(4)))
            .with(ReviewField.HAPPENED, happened);
    books.logbook.review(line.id(), ReviewReader.check(draft, books.logbook.house()).orThrow());
    return acknowledged(List.of(happened));
  }

  private Ack undo() {
    long latest = books.logbook.latest().orElse(0);
    if (latest < 3) {
      return log();
    }
    books.logbook.undo(latest);
    return acknowledged(null);
  }

  private Ack customer() {
    List<InteractionLine> lines = lines();
    if (lines.isEmpty()) {
      return log();
    }
    CustomerId id = lines.get(chance.nextInt(lines.size())).customer();
    String note = text(100);
    Draft<CustomerField> draft =
        books.customerEntries.draft(id).orElseThrow().with(CustomerField.NOTE, note);
    books.logbook.editCustomer(id, CustomerReader.check(draft, books.logbook.house()).orThrow());
    return acknowledged(List.of(note));
  }

  /// Imports a file of so many rows.
  Ack imported(int rows) {
    List<String> texts = new ArrayList<>();
    StringBuilder csv = new StringBuilder("customer,occurred_at,type,channel,summary\n");
    for (int i = 0; i < rows; i++) {
      String summary = text(40);
      texts.add(summary);
      csv.append(
          "Customer %d,2026-10-%02d,%s,phone,\"%s\"%n"
              .formatted(
                  chance.nextInt(20),
                  1 + chance.nextInt(28),
                  TYPES.get(chance.nextInt(TYPES.size())),
                  summary.replace("\"", "\"\"")));
    }
    Path file = scratch.resolve("rows.csv");
    try {
      Files.writeString(file, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportReceipt receipt = importer().run(ImportRequest.of(file, ImportKind.INTERACTIONS));
    if (!receipt.stored() || receipt.created() != rows) {
      throw new IllegalStateException("the made-up file was not taken: " + receipt.line());
    }
    return acknowledged(texts);
  }

  private Importer importer() {
    return new Importer(
        new BulkFiling(
            books.logbook,
            books.filing,
            books.customerFiling,
            books.codes,
            books.customers,
            books.interactions,
            books.entries,
            books.customerEntries),
        Clock.fixed(Books.NOW, ZoneId.of("UTC")));
  }

  private List<InteractionLine> lines() {
    return books.interactions.page(InteractionFilter.ALL, null, 50);
  }

  /// @param texts what was told, absent where the act takes its texts from the history
  private Ack acknowledged(@org.jspecify.annotations.Nullable List<String> texts) {
    long act = books.logbook.latest().orElseThrow();
    return acknowledged(books, act, texts == null ? Ack.NO_TEXTS : Ack.digest(texts));
  }

  /// The acknowledgement of an act as the history tells it.
  static Ack acknowledged(Books books, long act, String texts) {
    Chronicle history = Chronicle.of(books.database, act);
    String name = history.acts().get(act);
    if (name == null) {
      throw new IllegalStateException("act %d was acknowledged and is not there".formatted(act));
    }
    boolean read = history.unreadable().isEmpty();
    return new Ack(act, name, texts, read ? Ack.digest(history.linesOf(act)) : Ack.UNREAD);
  }

  private String text(int atMost) {
    StringBuilder text = new StringBuilder("t" + Long.toString(chance.nextLong() >>> 1, 36));
    int letters = chance.nextInt(atMost / 2 + 1);
    for (int i = 0; i < letters; i++) {
      text.append(LETTERS.get(chance.nextInt(LETTERS.size())));
    }
    return text.append('.').toString();
  }
}
