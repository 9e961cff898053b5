package touchstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.ImportBatch;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.Filing;

/// Brings a file into the logbook: all its rows in one act, or, where the user accepts it, the good
/// ones; every row is accounted for in the receipt.
///
/// A row whose reference is in the store updates it, in the fields the file has. To be run off the
/// interface's thread.
public final class Importer {

  private static final int LOOK_EVERY = 256;

  private final BulkFiling bulk;
  private final Clock clock;

  public Importer(BulkFiling bulk, Clock clock) {
    this.bulk = bulk;
    this.clock = clock;
  }

  /// @throws IntakeFailure where the file, a choice or the file of refused rows is refused, or a
  ///   question is open; nothing is stored then
  public ImportReceipt run(ImportRequest request) {
    return run(request, _ -> true);
  }

  /// @param goOn asked now and then with the number of rows done; false takes everything back
  /// @throws CancellationException where it was told not to go on
  public ImportReceipt run(ImportRequest request, LongPredicate goOn) {
    CsvSource source = CsvSource.open(request.file(), request.csv());
    Mapping mapping = Mapping.of(source, request.kind(), request.mapping());
    ZoneId named = request.zone();
    ZoneId zone = named == null ? bulk.house().zone() : named;
    Senses senses = Senses.settle(source, mapping, request.dateFormat(), zone, clock);
    RowFiling filing = filing(request, mapping, senses);
    Path rejects = request.rejects();
    try (RejectsFile refused = rejects == null ? null : new RejectsFile(rejects, source.shape())) {
      ImportReceipt receipt;
      try {
        receipt =
            bulk.run(
                zone,
                !request.dryRun(),
                batch -> filed(source, mapping, request, filing, batch, refused, goOn));
      } catch (Withheld e) {
        receipt = e.receipt;
      }
      if (refused != null && refused.rows() > 0) {
        refused.finish();
      }
      return request.dryRun() ? receipt.withoutAct() : receipt;
    } catch (IOException e) {
      throw unwritable(rejects == null ? request.file() : rejects, e);
    }
  }

  private RowFiling filing(ImportRequest request, Mapping mapping, Senses senses) {
    String name = Problem.nameOf(request.file());
    LocalDate asOf = request.asOf();
    return switch (request.kind()) {
      case INTERACTIONS -> new EntryRows(name, mapping, senses, request.addCodes());
      case CUSTOMERS ->
          new CustomerRows(
              name, mapping, senses, asOf == null ? bulk.today() : asOf, request.addCodes());
    };
  }

  private static ImportReceipt filed(
      CsvSource source,
      Mapping mapping,
      ImportRequest request,
      RowFiling filing,
      BulkFiling.Batch batch,
      @Nullable RejectsFile refused,
      LongPredicate goOn) {
    ImportTally tally = new ImportTally();
    source.shape().notes().forEach(tally::add);
    try (CsvRows rows = source.rows()) {
      while (rows.hasNext()) {
        CsvRecord record = rows.next();
        tally.begin(record);
        Optional<Filing.Outcome> outcome =
            record.isGood() ? filing.file(batch, record, tally) : Optional.empty();
        outcome.ifPresent(tally::filed);
        if (outcome.isEmpty()) {
          tally.reject();
          if (refused != null) {
            refused.add(record, tally.ofRow());
          }
        }
        if (tally.rows() % LOOK_EVERY == 0 && !goOn.test(tally.rows())) {
          throw new CancellationException();
        }
      }
    }
    boolean keep = tally.rejected() == 0 || request.acceptGoodRows();
    if (!keep) {
      throw new Withheld(tally.receipt(mapping, false, 0));
    }
    ImportReceipt receipt = tally.receipt(mapping, true, tally.wrote() ? batch.act() : 0);
    batch.remember(number -> remembered(number, request, mapping, receipt));
    return receipt;
  }

  private static ImportBatch remembered(
      long number, ImportRequest request, Mapping mapping, ImportReceipt receipt) {
    String lines = String.join("\n", mapping.lines());
    return new ImportBatch(
        number,
        Problem.nameOf(request.file()),
        digest(request.file()),
        request.kind().word(),
        lines,
        receipt.rows(),
        receipt.created(),
        receipt.updated(),
        receipt.unchanged(),
        receipt.duplicate(),
        receipt.rejected());
  }

  private static String digest(Path file) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw FileCheck.failure(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IntakeFailure unwritable(Path file, IOException e) {
    return new IntakeFailure(
        Problem.ofFile(
            Problem.Kind.REFUSAL,
            file,
            Sentence.of("file.unwritable"),
            Sentence.of("file.unwritable.remedy")),
        e);
  }

  /// Takes the act back because rows were refused.
  private static final class Withheld extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ImportReceipt receipt;

    Withheld(ImportReceipt receipt) {
      super("rows were refused", null, false, false);
      this.receipt = receipt;
    }
  }
}
