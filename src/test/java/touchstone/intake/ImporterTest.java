package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.customer.CustomerFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.CustomerField;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.report.CsvColumn;
import touchstone.report.CsvFile;
import touchstone.report.CsvProfile;

class ImporterTest {

  @TempDir Path folder;
  private HostileCsv hostile;
  private Books books;

  @BeforeEach
  void open() {
    hostile = new HostileCsv(folder);
    books = new Books(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-plain.csv",
        "02-utf8-bom.csv",
        "03-utf16le-bom.csv",
        "04-utf16be-bom.csv",
        "10-semicolon.csv",
        "11-tab.tsv",
        "12-pipe.csv",
        "13-excel-sep-line.csv",
        "15-quoted-newline.csv",
        "16-doubled-quotes.csv",
        "17-quote-in-middle.csv"
      })
  void the_good_files_of_the_catalogue_store_their_row(String name) {
    assertThat(run(hostile.file(name)).line())
        .isEqualTo("rows=1 created=1 updated=0 unchanged=0 duplicate=0 rejected=0 customers=1");
    assertThat(entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05-utf16le-nobom.csv",
        "06-windows1252.csv",
        "07-mixed-encodings.csv",
        "08-truncated-multibyte.csv",
        "09-lone-surrogate-cesu.csv",
        "19-unclosed-quote.csv"
      })
  void the_files_that_cannot_be_read_store_nothing(String name) {
    assertThatThrownBy(() -> run(hostile.file(name))).isInstanceOf(IntakeFailure.class);
    assertThat(entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14-semicolon-with-decimal-comma.csv",
        "18-text-after-close-quote.csv",
        "20-smart-quotes.csv"
      })
  void one_bad_row_keeps_all_rows_out(String name) {
    ImportReceipt receipt = run(hostile.file(name));
    assertThat(receipt.withheld()).isTrue();
    assertThat(receipt.rejected()).isEqualTo(1);
    assertThat(receipt.problems().getFirst().text()).contains("line 2 (row 1)");
    assertThat(entries()).isEmpty();
  }

  @Test
  void good_rows_are_stored_alone_when_the_user_accepts_it() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    Path file = hostile.file("18-text-after-close-quote.csv");
    ImportReceipt receipt = run(asked(file, "", "", null, true, false, rejects));
    assertThat(receipt.line())
        .isEqualTo("rows=2 created=1 updated=0 unchanged=0 duplicate=0 rejected=1 customers=1");
    assertThat(entries()).hasSize(1);
    assertThat(Files.readString(rejects)).contains("Text follows a closing quote");
  }

  @Test
  void the_same_file_again_stores_nothing_new() {
    Path file = hostile.file("01-plain.csv");
    run(file);
    assertThat(run(file).line())
        .isEqualTo("rows=1 created=0 updated=0 unchanged=0 duplicate=1 rejected=0 customers=0");
    assertThat(run(hostile.rows("53.csv", HostileCsv.ROW.strip(), HostileCsv.ROW.strip())).line())
        .contains("duplicate=2");
  }

  @Test
  void rows_that_differ_in_a_column_nobody_mapped_are_two_and_the_same_file_again_is_none() {
    Path file =
        hostile.text(
            "d.csv",
            """
            customer,date,type,number
            ACME,2026-03-31,critical,1
            ACME,2026-03-31,critical,2
            ACME,2026-03-31,critical,2
            """);
    assertThat(run(file).line()).startsWith("rows=3 created=2").contains("duplicate=1");
    assertThat(run(file).line()).startsWith("rows=3 created=0").contains("duplicate=3");
  }

  @Test
  void a_row_whose_reference_is_there_updates_the_fields_the_file_has() {
    run(
        hostile.text(
            "a.csv",
            """
            reference,customer,date,type,summary,channel
            R1,ACME,2026-03-31,critical,late,phone
            """));
    Path second =
        hostile.text(
            "b.csv",
            """
            reference,customer,date,type,summary
            R1,ACME,2026-03-31,critical,very late
            """);
    assertThat(run(second).line()).contains("created=0 updated=1");
    assertThat(run(second).line()).contains("updated=0 unchanged=1");
    assertThat(entries().getFirst().text(EntryField.SUMMARY)).isEqualTo("very late");
    assertThat(entries().getFirst().text(EntryField.CHANNEL)).isEqualTo("phone");
  }

  @Test
  void a_word_no_list_knows_is_refused_with_the_nearest_or_becomes_a_code() {
    Path file =
        hostile.rows(
            "52.csv", "C1,2026-03-31,critcal,3,phone,a", "C2,2026-03-31,critical,3,telepathy,b");
    ImportReceipt refused = run(asked(file, "", "", null, true, false, null));
    assertThat(refused.rejected()).isEqualTo(2);
    assertThat(refused.problems().getFirst().text()).contains("column type").contains("critical");
    assertThat(refused.problems().getLast().text()).contains("telepathy").contains("--add-codes");

    ImportReceipt receipt = run(asked(file, "", "", null, true, true, null));
    assertThat(receipt.codes()).containsExactly("channel: telepathy");
    assertThat(receipt.rejected()).isEqualTo(1);
    assertThat(entries().getFirst().text(EntryField.CHANNEL)).isEqualTo("telepathy");
  }

  @Test
  void a_date_format_is_asked_for_and_then_read() {
    Path file = hostile.rows("35.csv", "C1,03/31/2026,critical,3,phone,a");
    assertThatThrownBy(() -> run(file)).hasMessageContaining("--date-format MM/dd/yyyy");
    ImportReceipt receipt = run(asked(file, "", "", "MM/dd/yyyy", false, false, null));
    assertThat(receipt.created()).isEqualTo(1);
    assertThat(entries().getFirst().text(EntryField.OCCURRED_AT))
        .isEqualTo("2026-03-31T00:00:00+02:00");
  }

  @Test
  void impossible_and_far_dates_refuse_their_rows_and_unlikely_ones_warn() {
    Path file =
        hostile.rows(
            "38.csv",
            "C1,2026-02-30,critical,3,phone,a",
            "C2,1850-01-01,critical,3,phone,b",
            "C3,2027-06-01,critical,3,phone,c",
            "C4,2026-03-29T02:30,critical,3,phone,d",
            "C5,,critical,3,phone,e");
    ImportReceipt receipt = run(asked(file, "", "", null, true, false, null));
    assertThat(receipt.line()).contains("rows=5 created=1").contains("rejected=4");
    assertThat(receipt.warnings()).hasSize(1);
    assertThat(receipt.problems()).hasSize(4);
  }

  @Test
  void names_spelt_in_two_ways_are_one_customer_and_leading_zeros_count() {
    Path file =
        hostile.rows(
            "46.csv",
            "Jos\u00e9,2026-03-31,critical,3,phone,a",
            "Jose\u0301,2026-03-30,critical,3,phone,b",
            "007,2026-03-31,critical,3,phone,c",
            "7,2026-03-31,critical,3,phone,d",
            "C\u200b1,2026-03-31,critical,3,phone,e",
            "C1,2026-03-30,critical,3,phone,f");
    ImportReceipt receipt = run(file);
    assertThat(receipt.created()).isEqualTo(6);
    assertThat(receipt.customers()).isEqualTo(4);
    assertThat(receipt.warnings()).hasSize(1);
  }

  @Test
  void an_id_damaged_by_a_spreadsheet_makes_no_customer() {
    ImportReceipt receipt = run(hostile.rows("43.csv", "4.41E+11,2026-03-31,critical,3,phone,a"));
    assertThat(receipt.withheld()).isTrue();
    assertThat(receipt.problems().getFirst().text()).contains("rounded number");
  }

  @Test
  void a_dry_run_and_a_cancelled_import_store_nothing() {
    Path file = hostile.text("x.csv", HostileCsv.HEADER + HostileCsv.ROW.repeat(600));
    ImportRequest request = ImportRequest.of(file, ImportKind.INTERACTIONS);
    ImportReceipt dry =
        run(
            new ImportRequest(
                file,
                request.kind(),
                request.csv(),
                request.mapping(),
                null,
                null,
                null,
                false,
                true,
                false,
                null));
    assertThat(dry.created()).isEqualTo(1);
    assertThat(dry.duplicate()).isEqualTo(599);
    assertThat(dry.stored()).isFalse();
    assertThatThrownBy(() -> importer().run(request, rows -> rows < 500))
        .isInstanceOf(CancellationException.class);
    assertThat(entries()).isEmpty();
  }

  @Test
  void a_dry_run_that_accepts_good_rows_tells_what_would_be_and_withholds_nothing() {
    Path file = hostile.file("18-text-after-close-quote.csv");
    ImportRequest strict = asked(file, "", "", null, false, false, null);
    assertThat(run(dry(strict, false)).withheld()).isTrue();
    ImportReceipt accepted = run(dry(strict, true));
    assertThat(accepted.withheld()).isFalse();
    assertThat(accepted.line()).contains("created=1").contains("rejected=1");
    assertThat(entries()).isEmpty();
  }

  @Test
  void columns_left_out_at_the_right_end_are_told_in_the_receipt() {
    Path file = hostile.text("26.csv", "customer,date,type,,\nC1,2026-03-31,critical,,\n");
    ImportReceipt receipt = run(file);
    assertThat(receipt.created()).isEqualTo(1);
    assertThat(receipt.warnings().getFirst().text()).contains("2 empty columns");
  }

  private static ImportRequest dry(ImportRequest request, boolean acceptGood) {
    return new ImportRequest(
        request.file(),
        request.kind(),
        request.csv(),
        request.mapping(),
        null,
        null,
        null,
        false,
        true,
        acceptGood,
        null);
  }

  @Test
  void an_import_is_undone_whole() {
    ImportReceipt receipt = run(hostile.file("01-plain.csv"));
    books.logbook.undo(receipt.act());
    assertThat(entries()).isEmpty();
    assertThat(customers()).isEmpty();
  }

  @Test
  void a_tenure_in_months_gives_the_start_and_an_ended_one_the_end() {
    Path file =
        hostile.text("t.csv", "customerID,tenure,Churn\nA,12,No\nB,2,Yes\nC,0,No\nD,x,No\n");
    ImportRequest request =
        new ImportRequest(
            file,
            ImportKind.CUSTOMERS,
            CsvChoices.NONE,
            MappingChoices.parse(List.of("tenure=tenure_months,Churn=ended"), List.of()),
            null,
            null,
            LocalDate.of(2026, 3, 31),
            false,
            false,
            true,
            null);
    assertThat(run(request).line())
        .isEqualTo("rows=4 created=3 updated=0 unchanged=0 duplicate=0 rejected=1 customers=3");
    List<Draft<CustomerField>> customers = customers();
    assertThat(customers)
        .extracting(one -> one.text(CustomerField.RELATIONSHIP_START))
        .containsExactly("2025-03-31", "2026-01-31", "2026-03-31");
    assertThat(customers)
        .extracting(one -> one.text(CustomerField.RELATIONSHIP_END))
        .containsExactly("", "2026-03-31", "");
    assertThat(run(request).line()).contains("unchanged=3");
  }

  @Test
  void what_is_exported_is_imported_and_exported_the_same() throws IOException {
    Path file =
        hostile.text(
            "full.csv",
            """
            customer,date,type,channel,summary,narrative,impression,given,tags,severity,thread
            ACME,2026-03-31T23:30+02:00,critical,phone,=1+1,"a\r
            ""b""\",2,25EUR,x;y,3,T1
            '=x,2026-10-25T02:30+01:00,planned,email,"a,b",😀,4.5,~5 EUR; time: 30 min,,,
            Ünï,2026-03-31T10:00:00.123+09:00,surprise,,' lead , trail ,,,,,
            """);
    run(file);
    Path first = exported("first.csv");
    books.close();
    books = new Books(folder.resolve("second"));
    assertThat(run(first).line()).contains("created=3").contains("rejected=0");
    assertThat(Files.readAllBytes(exported("second.csv"))).isEqualTo(Files.readAllBytes(first));
    assertThat(run(first).line()).contains("unchanged=3");
  }

  @Test
  void the_complaints_file_comes_in_whole() throws IOException {
    Path file = Path.of("../shared/data/interactions/cfpb_complaints_1000.csv");
    Assumptions.assumeTrue(Files.exists(file), "the collection is not on this machine");
    String map = "Company=customer,Date received=occurred_at,Complaint ID=reference,Issue=summary";
    ImportReceipt receipt =
        run(asked(file, map, "type=critical", "MM/dd/yyyy", false, false, null));
    assertThat(receipt.line()).startsWith("rows=802 created=802").contains("rejected=0");
    Path first = exported("first.csv");
    books.close();
    books = new Books(folder.resolve("second"));
    run(first);
    assertThat(Files.readAllBytes(exported("second.csv"))).isEqualTo(Files.readAllBytes(first));
  }

  private ImportReceipt run(Path file) {
    return run(ImportRequest.of(file, ImportKind.INTERACTIONS));
  }

  private ImportReceipt run(ImportRequest request) {
    ImportReceipt receipt = importer().run(request);
    assertThat(
            receipt.created()
                + receipt.updated()
                + receipt.unchanged()
                + receipt.duplicate()
                + receipt.rejected())
        .isEqualTo(receipt.rows());
    return receipt;
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

  private static ImportRequest asked(
      Path file,
      String map,
      String set,
      @org.jspecify.annotations.Nullable String format,
      boolean acceptGood,
      boolean addCodes,
      @org.jspecify.annotations.Nullable Path rejects) {
    return new ImportRequest(
        file,
        ImportKind.INTERACTIONS,
        CsvChoices.NONE,
        MappingChoices.parse(List.of(map), set.isEmpty() ? List.of() : List.of(set)),
        format,
        null,
        null,
        addCodes,
        false,
        acceptGood,
        rejects);
  }

  private List<Draft<EntryField>> entries() {
    List<Draft<EntryField>> found = new ArrayList<>();
    books.entries.each(InteractionFilter.ALL, found::add);
    return found;
  }

  private List<Draft<CustomerField>> customers() {
    List<Draft<CustomerField>> found = new ArrayList<>();
    books.customerEntries.each(CustomerFilter.ALL, books.logbook.today(), found::add);
    return found;
  }

  private Path exported(String name) throws IOException {
    List<EntryField> fields =
        Arrays.stream(EntryField.values()).filter(EntryField::exported).toList();
    Path path = folder.resolve(name);
    List<CsvColumn> columns = fields.stream().map(f -> CsvColumn.text(f.id())).toList();
    try (CsvFile file = CsvFile.to(path, CsvProfile.DATA, columns)) {
      for (Draft<EntryField> draft : entries()) {
        file.row(fields.stream().map(draft::text).toList());
      }
      file.finish();
    }
    return path;
  }
}
