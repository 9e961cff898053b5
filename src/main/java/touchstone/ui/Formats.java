package touchstone.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How days, times, money and counts are written on screen: the only place that decides it. Files
/// meant for other programs are written elsewhere, always in ISO.
public final class Formats {
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfWeek;
  private final DateTimeFormatter time;

  // Number formats are dear to make and remember what they write: each is used by one thread at a
  // time.
  private final NumberFormat counts;
  private final NumberFormat percents;
  private final Map<Integer, NumberFormat> numbers = new ConcurrentHashMap<>();

  public Formats(Locale locale) {
    this.locale = locale;
    this.day = in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    this.dayOfWeek = in(DateTimeFormatter.ofLocalizedPattern("yMMMEd"));
    this.time = in(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    this.counts = NumberFormat.getIntegerInstance(locale);
    this.percents = NumberFormat.getPercentInstance(locale);
  }

  /// 21 Nov 2026, in the order of the language.
  public String day(LocalDate when) {
    return day.format(when);
  }

  /// The day with the short name of its weekday.
  public String dayOfWeek(LocalDate when) {
    return dayOfWeek.format(when);
  }

  /// Hours and minutes.
  public String time(LocalTime when) {
    return time.format(when);
  }

  /// Day and time as they stood on the clock in `zone`.
  public String moment(Instant when, ZoneId zone) {
    return day.format(when.atZone(zone)) + ", " + time.format(when.atZone(zone));
  }

  /// A whole number, grouped: 12,408.
  public String count(long n) {
    synchronized (counts) {
      return counts.format(n);
    }
  }

  /// A number with exactly `places` decimals; what rounds to nothing has no sign.
  public String number(double value, int places) {
    NumberFormat format = numbers.computeIfAbsent(places, this::withPlaces);
    synchronized (format) {
      String zero = format.format(0);
      return value <= 0 && format.format(-value).equals(zero) ? zero : format.format(value);
    }
  }

  /// A share in [0, 1] as whole per cent.
  public String percent(double share) {
    return percent(share, 0);
  }

  /// A share in [0, 1] in per cent with exactly `places` decimals.
  public String percent(double share, int places) {
    synchronized (percents) {
      percents.setMinimumFractionDigits(places);
      percents.setMaximumFractionDigits(places);
      return percents.format(share);
    }
  }

  /// An amount with its currency's sign and decimals.
  public String money(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
    format.setMaximumFractionDigits(Math.max(amount.scale(), format.getMinimumFractionDigits()));
    return format.format(amount);
  }

  public Locale locale() {
    return locale;
  }

  private NumberFormat withPlaces(int places) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format;
  }

  // Years are counted as in the records everywhere, also where the language has another calendar.
  private DateTimeFormatter in(DateTimeFormatter pattern) {
    return pattern.withLocale(locale).withChronology(IsoChronology.INSTANCE);
  }
}
