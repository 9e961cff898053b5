package touchstone.ui.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.CustomerStore;
import touchstone.report.CsvProfile;
import touchstone.report.Report;
import touchstone.report.ReportWriter;
import touchstone.report.Reports;
import touchstone.task.Background;
import touchstone.task.Job;
import touchstone.task.Ticket;
import touchstone.trend.SideBySide;

/// The report being made up: its kind, what it is narrowed to, and what it will hold. A report that
/// came from elsewhere is shown as it came until a field is changed.
///
/// Long because every field of the form has its property here.
public final class ReportViewModel {
  /// What the screen can say.
  enum State {
    LOADING,
    /// The kind needs a customer, and none is found by what is typed.
    UNCHOSEN,
    READY,
    FAILED
  }

  /// Where reports come from and go to.
  public record Sources(
      Reports reports, ReportWriter writer, CodeStore codes, CustomerStore customers) {}

  private final KnownThen known;
  private final Background background;
  private final PreviewReading reading;
  private final Locale locale;
  private final Supplier<LocalDate> today;
  private final Ticket ticket;
  private final Ticket lists;
  private final ObjectProperty<Report.Kind> kind =
      new SimpleObjectProperty<>(Report.Kind.INTERACTIONS);
  private final ObjectProperty<@Nullable Code> type = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Code> channel = new SimpleObjectProperty<>();
  private final StringProperty customer = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
  private final ObjectProperty<Particulars> particulars =
      new SimpleObjectProperty<>(Particulars.USUAL);
  private final ObservableList<SideBySide> comparisons = FXCollections.observableArrayList();
  private Codes codes = new Codes(List.of());
  private final ObjectProperty<@Nullable LocalDate> asOf = new SimpleObjectProperty<>();
  private final BooleanProperty excel = new SimpleBooleanProperty(true);
  private final ObservableList<Code> types = FXCollections.observableArrayList();
  private final ObservableList<Code> channels = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<ReportPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Throwable> onFailure = _ -> {};
  private @Nullable Report given;
  private boolean open;
  private boolean filling;

  public ReportViewModel(
      KnownThen known, Background background, Locale locale, Supplier<LocalDate> today) {
    this.known = known;
    this.background = background;
    this.reading = new PreviewReading(locale, today);
    this.locale = locale;
    this.today = today;
    this.ticket = background.ticket();
    this.lists = background.ticket();
    kind.subscribe(_ -> changed());
    type.subscribe(_ -> changed());
    channel.subscribe(_ -> changed());
    customer.subscribe(_ -> changed());
    from.subscribe(_ -> changed());
    to.subscribe(_ -> changed());
    particulars.subscribe(_ -> changed());
    asOf.subscribe(_ -> read());
  }

  /// The screen comes into view.
  ///
  /// @param report what another screen wants saved
  void open(@Nullable Report report) {
    open = true;
    if (report != null) {
      filling = true;
      kind.set(report.kind());
      type.set(null);
      channel.set(null);
      customer.set("");
      from.set(null);
      to.set(null);
      particulars.set(Particulars.of(report));
      filling = false;
      given = report;
    }
    lists.read(
        () -> known.now().codes().codes(),
        read -> {
          codes = read;
          types.setAll(read.offered(CodeList.TYPE));
          channels.setAll(read.offered(CodeList.CHANNEL));
          offerComparisons();
        },
        this::fail);
    read();
  }

  void close() {
    open = false;
    ticket.cancel();
    lists.cancel();
    background.ticket().read(known::letGo, _ -> {}, onFailure);
  }

  /// Takes every narrowing off.
  void clear() {
    filling = true;
    type.set(null);
    channel.set(null);
    customer.set("");
    from.set(null);
    to.set(null);
    asOf.set(null);
    particulars.set(Particulars.USUAL);
    filling = false;
    changed();
  }

  /// Reads the preview again.
  void read() {
    if (!open) {
      return;
    }
    ReportFields fields =
        new ReportFields(
            kind.get(),
            type.get(),
            channel.get(),
            customer.get().strip(),
            from.get(),
            to.get(),
            particulars.get());
    Report asked = given;
    if (preview.get().isEmpty()) {
      state.set(State.LOADING);
    }
    LocalDate day = asOf.get();
    ticket.read(
        () ->
            known.with(
                day, (sources, since) -> reading.preview(sources, since, day, fields, asked)),
        this::show,
        this::fail);
  }

  /// Writes the report on the long lane.
  Job save(String jobName, Path target, Consumer<Path> saved) {
    ReportPreview now = preview.get().orElseThrow();
    CsvProfile profile = profile();
    LocalDate day = asOf.get();
    return background.start(
        jobName,
        progress -> {
          known.with(
              day,
              (sources, _) ->
                  sources
                      .writer()
                      .write(
                          now.report(),
                          profile,
                          target,
                          rows -> {
                            progress.cancellation().check();
                            progress.report(rows, now.rows());
                          }));
          return target;
        },
        saved,
        failure -> {
          if (!(failure instanceof CancellationException)) {
            onFailure.accept(failure);
          }
        });
  }

  /// The name the file gets unless the user gives another.
  void suggestName(Consumer<String> then) {
    preview
        .get()
        .ifPresent(
            now ->
                background
                    .ticket()
                    .read(
                        () ->
                            known.with(
                                now.since().map(ReportPreview.Since::day).orElse(null),
                                (sources, _) -> sources.reports().fileName(now.report())),
                        then,
                        this::fail));
  }

  private CsvProfile profile() {
    return excel.get() ? CsvProfile.excel(locale) : CsvProfile.DATA;
  }

  ObjectProperty<Report.Kind> kindProperty() {
    return kind;
  }

  ObjectProperty<@Nullable Code> typeProperty() {
    return type;
  }

  ObjectProperty<@Nullable Code> channelProperty() {
    return channel;
  }

  /// A customer's reference or name.
  StringProperty customerProperty() {
    return customer;
  }

  ObjectProperty<@Nullable LocalDate> fromProperty() {
    return from;
  }

  ObjectProperty<@Nullable LocalDate> toProperty() {
    return to;
  }

  /// The day at whose end the store is asked; absent for now.
  ObjectProperty<@Nullable LocalDate> asOfProperty() {
    return asOf;
  }

  /// What only some kinds are asked.
  ObjectProperty<Particulars> particularsProperty() {
    return particulars;
  }

  /// What can be set side by side.
  ObservableList<SideBySide> comparisons() {
    return comparisons;
  }

  /// What a segment is called.
  String segmentName(String code) {
    return codes.label(CodeList.SEGMENT, code);
  }

  LocalDate today() {
    return today.get();
  }

  /// For a spreadsheet rather than for other programs.
  BooleanProperty excelProperty() {
    return excel;
  }

  ObservableList<Code> types() {
    return types;
  }

  ObservableList<Code> channels() {
    return channels;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ReportPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  void onFailure(Consumer<Throwable> show) {
    onFailure = show;
  }

  /// All there are, and what a report from elsewhere compares.
  private void offerComparisons() {
    List<SideBySide> all =
        new ArrayList<>(
            SideBySide.offered(codes.offered(CodeList.SEGMENT).stream().map(Code::code).toList()));
    Particulars chosen = particulars.get();
    if (!all.contains(chosen.how())) {
      all.add(chosen.how());
    }
    filling = true;
    comparisons.setAll(all);
    particulars.set(chosen);
    filling = false;
  }

  private void changed() {
    if (!filling) {
      given = null;
      read();
    }
  }

  private void show(Optional<ReportPreview> found) {
    preview.set(found);
    state.set(found.isEmpty() ? State.UNCHOSEN : State.READY);
  }

  private void fail(Throwable failure) {
    preview.set(Optional.empty());
    state.set(State.FAILED);
    onFailure.accept(failure);
  }
}
