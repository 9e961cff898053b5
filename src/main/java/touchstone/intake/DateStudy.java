package touchstone.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All the dates of one column, looked at before any is read, so that one sense is settled for the
/// whole column and none is guessed row by row.
public final class DateStudy {

  private static final int SHOWN = 3;

  private final String file;
  private final String column;
  private final ZoneId zone;
  private final Clock clock;
  private final Map<DateShape, String> shapes = new LinkedHashMap<>();
  private final Map<DateShape.Order, List<String>> misfits = new EnumMap<>(DateShape.Order.class);
  private final List<String> examples = new ArrayList<>();
  private final List<DateShape.Parts> sample = new ArrayList<>();
  private String iso = "";
  private String serial = "";
  private String yearless = "";
  private int seen;

  public DateStudy(String file, String column, ZoneId zone, Clock clock) {
    this.file = file;
    this.column = column;
    this.zone = zone;
    this.clock = clock;
    for (DateShape.Order order : DateShape.Order.values()) {
      misfits.put(order, new ArrayList<>());
    }
  }

  /// Takes in the cell of a row; empty cells say nothing.
  public void add(CsvRecord at, String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return;
    }
    if (DateSense.isIsoShaped(text)) {
      iso = text;
      return;
    }
    seen++;
    String where = Sentence.of("at.row", at.line(), at.row()).text() + ": " + text;
    if (examples.size() < SHOWN) {
      examples.add(where);
    }
    var parts = DateShape.of(text);
    if (parts.isPresent()) {
      shapes.putIfAbsent(parts.get().shape(), text);
      if (sample.size() < SHOWN) {
        sample.add(parts.get());
      }
    } else if (DateSense.isSerial(text)) {
      serial = text;
    } else if (DateSense.lacksYear(text)) {
      yearless = text;
    }
    LocalDate today = LocalDate.now(clock);
    misfits.forEach(
        (order, rows) -> {
          if (rows.size() < SHOWN && parts.filter(p -> p.fits(order, today)).isEmpty()) {
            rows.add(where);
          }
        });
  }

  /// Whether every date seen so far is ISO.
  boolean isIso() {
    return seen == 0;
  }

  /// ISO where every date is ISO.
  ///
  /// @throws IntakeFailure with the question which format it is, the one that fits named where it
  ///   is the only one, or with the refusal where none can be
  public DateSense sense() {
    if (seen == 0) {
      return DateSense.iso(zone, clock);
    }
    if (shapes.isEmpty()) {
      throw noDates();
    }
    if (shapes.size() > 1 || !iso.isEmpty()) {
      List<String> ways = new ArrayList<>(shapes.values());
      if (!iso.isEmpty()) {
        ways.add(iso);
      }
      throw failure(
          Problem.Kind.QUESTION,
          Sentence.of("dates.mixed", String.join(", ", ways.subList(0, Math.min(12, ways.size())))),
          Sentence.of("dates.mixed.remedy"));
    }
    DateShape shape = shapes.keySet().iterator().next();
    List<DateShape.Order> fitting =
        misfits.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    throw switch (fitting.size()) {
      case 0 -> noOrder(shape);
      case 1 -> oneOrder(shape.pattern(fitting.getFirst()));
      default -> whichOrder(shape, fitting);
    };
  }

  private IntakeFailure noDates() {
    String listed = String.join("; ", examples);
    if (!serial.isEmpty()) {
      return failure(
          Problem.Kind.REFUSAL,
          Sentence.of("dates.serial", serial, DateSense.ofSerial(serial)),
          Sentence.of("date.serial.remedy"));
    }
    if (!yearless.isEmpty()) {
      return failure(
          Problem.Kind.REFUSAL,
          Sentence.of("dates.no_year", listed),
          Sentence.of("date.no_year.remedy"));
    }
    return failure(
        Problem.Kind.REFUSAL, Sentence.of("dates.none", listed), Sentence.of("dates.none.remedy"));
  }

  private IntakeFailure oneOrder(String pattern) {
    return failure(
        Problem.Kind.QUESTION,
        Sentence.of("dates.one", seen, pattern, examples.getFirst()),
        Sentence.of("dates.one.remedy", pattern));
  }

  private IntakeFailure whichOrder(DateShape shape, List<DateShape.Order> fitting) {
    LocalDate today = LocalDate.now(clock);
    String ways =
        fitting.stream()
            .map(
                order ->
                    shape.pattern(order)
                        + " → "
                        + sample.stream()
                            .map(p -> p.day(order, today).map(LocalDate::toString).orElse("?"))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    String pattern = shape.pattern(fitting.getFirst());
    return failure(
        Problem.Kind.QUESTION,
        Sentence.of("dates.which", String.join("; ", examples), ways),
        Sentence.of("dates.which.remedy", pattern, shape.pattern(fitting.get(1))));
  }

  private IntakeFailure noOrder(DateShape shape) {
    String rows =
        misfits.entrySet().stream()
            .filter(entry -> shape.allows(entry.getKey()))
            .map(e -> shape.pattern(e.getKey()) + " ✗ " + String.join(", ", e.getValue()))
            .collect(Collectors.joining("; "));
    return failure(
        Problem.Kind.REFUSAL,
        Sentence.of("dates.no_order", rows),
        Sentence.of("dates.no_order.remedy"));
  }

  private IntakeFailure failure(Problem.Kind kind, Sentence reason, Sentence remedy) {
    return new IntakeFailure(new Problem(kind, file, 0, 0, column, null, reason, remedy));
  }
}
