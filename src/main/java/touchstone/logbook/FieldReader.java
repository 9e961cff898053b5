package touchstone.logbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.customer.Money;
import touchstone.interaction.Value;

/// Reads the texts of one draft as values and collects what is wrong. A text with a problem reads
/// as nothing, so that one problem does not hide the next.
final class FieldReader<F extends Enum<F>> {
  private static final Pattern UNSTORABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Draft<F> draft;
  private final House house;
  private final List<Problem> problems = new ArrayList<>();

  FieldReader(Draft<F> draft, House house) {
    this.draft = draft;
    this.house = house;
  }

  List<Problem> problems() {
    return problems;
  }

  void refuse(F field, Problem.Kind kind, String... suggestions) {
    problems.add(
        new Problem(
            field.name().toLowerCase(Locale.ROOT), kind, draft.text(field), List.of(suggestions)));
  }

  /// The text as written, or nothing where it is blank.
  @Nullable String text(F field, int atMost) {
    String text = draft.text(field);
    if (text.isBlank()) {
      return null;
    }
    if (UNSTORABLE.matcher(text).find()) {
      refuse(field, Problem.Kind.CONTROL_CHARACTER);
      return null;
    }
    if (text.length() > atMost) {
      refuse(field, Problem.Kind.TOO_LONG, Integer.toString(atMost));
      return null;
    }
    return text;
  }

  String required(F field, int atMost) {
    String text = text(field, atMost);
    if (text == null && draft.text(field).isBlank()) {
      refuse(field, Problem.Kind.MISSING);
    }
    return text == null ? "" : text;
  }

  @Nullable String code(F field, CodeList list) {
    String text = text(field, 200);
    if (text == null) {
      return null;
    }
    Optional<Code> code = house.codes().find(list, text);
    if (code.isEmpty()) {
      refuse(
          field,
          Problem.Kind.UNKNOWN_CODE,
          house.codes().nearest(list, text).toArray(String[]::new));
      return null;
    }
    return code.get().code();
  }

  <E extends Enum<E>> @Nullable E choice(F field, Class<E> type) {
    String text = text(field, 100);
    if (text == null) {
      return null;
    }
    String wanted = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    refuse(
        field,
        Problem.Kind.NOT_A_CHOICE,
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new));
    return null;
  }

  @Nullable Integer number(F field, int least, int greatest) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text.strip().replace('−', '-'));
      if (number < least || number > greatest) {
        refuse(field, Problem.Kind.OUT_OF_RANGE, least + " to " + greatest);
        return null;
      }
      return number;
    } catch (NumberFormatException e) {
      refuse(field, Problem.Kind.NOT_A_NUMBER);
      return null;
    }
  }

  @Nullable BigDecimal decimal(F field) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    if (!text.strip().matches("[-+]?\\d{1,14}([.,]\\d{1,4})?")) {
      refuse(field, Problem.Kind.NOT_A_NUMBER);
      return null;
    }
    return new BigDecimal(text.strip().replace(',', '.'));
  }

  @Nullable Boolean flag(F field) {
    String text = text(field, 20);
    if (text == null) {
      return null;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> true;
      case "no", "n", "false", "0" -> false;
      default -> {
        refuse(field, Problem.Kind.NOT_YES_OR_NO);
        yield null;
      }
    };
  }

  @Nullable Money money(F field) {
    String text = text(field, 60);
    if (text == null) {
      return null;
    }
    Optional<Money> money = Money.parse(text, house.currency());
    if (money.isEmpty()) {
      refuse(field, Problem.Kind.NOT_MONEY);
    }
    return money.orElse(null);
  }

  List<Value> values(F field) {
    List<Value> values = new ArrayList<>();
    for (String part : parts(field)) {
      Value.parse(part, house.currency())
          .flatMap(
              value ->
                  house
                      .codes()
                      .find(CodeList.VALUE_KIND, value.kind())
                      .map(
                          code ->
                              new Value(
                                  code.code(), value.amount(), value.unit(), value.estimated())))
          .ifPresentOrElse(values::add, () -> refuse(field, Problem.Kind.NOT_A_VALUE));
    }
    return values;
  }

  /// The parts of a text between semicolons.
  List<String> parts(F field) {
    String text = text(field, 20_000);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  @Nullable ZoneId zone(F field) {
    String text = text(field, 60);
    if (text == null) {
      return null;
    }
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      refuse(field, Problem.Kind.NOT_A_ZONE);
      return null;
    }
  }

  @Nullable LocalDate day(F field) {
    String text = text(field, 60);
    if (text == null) {
      return null;
    }
    try {
      return inRange(field, LocalDate.parse(text.strip()), Function.identity());
    } catch (DateTimeParseException e) {
      refuse(field, Problem.Kind.NOT_A_DAY);
      return null;
    }
  }

  /// A moment: with its offset, or a local time or day in the zone; a gap or an overlap of the
  /// zone's clock is refused, since only the writer knows what was meant.
  @Nullable Instant moment(F field, @Nullable ZoneId zoneGiven) {
    String text = text(field, 60);
    if (text == null) {
      return null;
    }
    String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T");
    try {
      OffsetDateTime exact = OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      return inRange(
          field, exact.toInstant(), instant -> instant.atOffset(exact.getOffset()).toLocalDate());
    } catch (DateTimeParseException e) {
      return local(field, iso, zoneGiven == null ? house.zone() : zoneGiven);
    }
  }

  /// The zone of a moment: the one named, else the offset written with it, else the house's.
  ZoneId zoneOf(F momentField, @Nullable ZoneId named) {
    if (named != null) {
      return named;
    }
    String text =
        draft.text(momentField).strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T");
    try {
      OffsetDateTime exact = OffsetDateTime.parse(text);
      ZoneOffset usual = house.zone().getRules().getOffset(exact.toInstant());
      return usual.equals(exact.getOffset()) ? house.zone() : exact.getOffset();
    } catch (DateTimeParseException e) {
      return house.zone();
    }
  }

  private @Nullable Instant local(F field, String iso, ZoneId zone) {
    LocalDateTime local;
    try {
      local = iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
    } catch (DateTimeParseException e) {
      refuse(field, Problem.Kind.NOT_A_TIME);
      return null;
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 2) {
      refuse(
          field,
          Problem.Kind.TIME_TWICE,
          local.atOffset(offsets.getFirst()).toString(),
          local.atOffset(offsets.getLast()).toString());
      return null;
    }
    if (offsets.isEmpty()) {
      if (!iso.contains("T")) {
        return inRange(field, local.atZone(zone).toInstant(), _ -> local.toLocalDate());
      }
      refuse(field, Problem.Kind.TIME_IN_GAP, local.atZone(zone).toOffsetDateTime().toString());
      return null;
    }
    return inRange(field, local.toInstant(offsets.getFirst()), _ -> local.toLocalDate());
  }

  private <T> @Nullable T inRange(F field, T value, Function<T, LocalDate> day) {
    int year = day.apply(value).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      refuse(field, Problem.Kind.YEAR_OUT_OF_RANGE);
      return null;
    }
    return value;
  }
}
