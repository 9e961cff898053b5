package touchstone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.House;
import touchstone.logbook.ReviewField;

/// Makes a happening of a moment and a section: picks among the alternatives, fills the slots,
/// scores what the section leaves open.
final class Teller {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  // What nobody knows before the review.
  private static final List<String> ONLY_REVIEWED =
      List.of("recovery_used", "recovery_effect", "valence_after");

  private final SplittableRandom random;
  private final House house;
  private final LocalDate today;
  private final Scores scores;
  private final Map<String, List<String>> slots = new LinkedHashMap<>();
  private final Map<String, Integer> told = new HashMap<>();

  /// @param sections those whose title begins with `slot` fill the slot of that name
  Teller(List<Section> sections, House house, LocalDate today, SplittableRandom random) {
    this.random = random;
    this.house = house;
    this.today = today;
    this.scores = new Scores(random);
    sections.stream()
        .filter(section -> section.in("slot"))
        .forEach(section -> slots.put(section.title().substring(5), section.texts()));
  }

  /// Tells a moment at some hour of the working day.
  ///
  /// @param reviewed whether its incident, if it is one, has been reviewed since
  Happening tell(Section section, String type, Rhythm.Moment moment, boolean reviewed) {
    int hour = section.rule("hour", 8 + random.nextInt(10));
    LocalDateTime local = moment.day().atTime(LocalTime.of(hour, random.nextInt(60)));
    return tell(section, type, moment.member(), local, reviewed);
  }

  /// Tells a moment of a customer.
  Happening tell(
      Section section, String type, Member member, LocalDateTime local, boolean reviewed) {
    Map<String, String> words = words(member, local.toLocalDate());
    Draft<EntryField> entry = Draft.ofEntry();
    Draft<ReviewField> review = new Draft<>(ReviewField.class);
    section
        .facts()
        .forEach(
            (key, alternatives) -> {
              String text = filled(pick(alternatives), words);
              EntryField.ofId(key)
                  .filter(_ -> reviewed || !ONLY_REVIEWED.contains(key))
                  .ifPresent(field -> entry.with(field, text));
              reviewField(key, text, review);
            });
    boolean incident = section.facts().containsKey("trigger");
    scores.fill(entry, type, section.rule("won", 0), words);
    Instant recorded = recorded(local);
    entry
        .with(EntryField.CUSTOMER, member.reference())
        .with(EntryField.TYPE, type)
        .with(EntryField.OCCURRED_AT, local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
        .with(EntryField.RECORDED_AT, recorded.toString())
        .with(EntryField.SUMMARY, filled(next(section), words));
    if (!entry.has(EntryField.HANDLER)) {
      entry.with(
          EntryField.HANDLER, random.nextInt(100) < 55 ? member.owner() : pick(Casts.HANDLERS));
    }
    return new Happening(member, local, recorded, entry, incident && reviewed ? review : null);
  }

  /// The sentence of a section for a customer on a day.
  String sentence(Section section, Member member, LocalDate day) {
    return filled(next(section), words(member, day));
  }

  private static void reviewField(String key, String text, Draft<ReviewField> review) {
    for (ReviewField field : ReviewField.values()) {
      if (field.id().equals(key)) {
        review.with(field, text);
      }
    }
  }

  // Mostly within the hour, now and then days later, never after yesterday evening.
  private Instant recorded(LocalDateTime local) {
    ZoneId zone = house.zone();
    int late = random.nextInt(100);
    Duration lag =
        late < 4
            ? Duration.ofDays(1 + random.nextInt(5)).plusMinutes(random.nextInt(90))
            : Duration.ofMinutes(2 + random.nextInt(50));
    Instant latest = today.minusDays(1).atTime(20, 0).atZone(zone).toInstant();
    Instant recorded = local.atZone(zone).toInstant().plus(lag);
    return recorded.isAfter(latest) ? latest : recorded;
  }

  private Map<String, String> words(Member member, LocalDate day) {
    Map<String, String> words = new HashMap<>();
    slots.forEach((name, values) -> words.put(name, pick(values)));
    words.put("name", member.name());
    words.put("contact", member.contact());
    words.put("town", member.town());
    words.put("machine", member.machine());
    words.put("currency", house.currency());
    words.put("fee", member.fee() + " " + house.currency());
    words.put("order", member.fee() * random.nextInt(25, 80) / 100 + " " + house.currency());
    words.put("cost", random.nextInt(8, 36) + " " + house.currency());
    words.put("count", Integer.toString(random.nextInt(3, 9)));
    words.put(
        "month", day.minusMonths(1).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    words.put(
        "weekday",
        List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday").get(random.nextInt(5)));
    return words;
  }

  // The sentences of a section in turn, so that none is heard twice before the others.
  private String next(Section section) {
    int turn = told.merge(section.title(), 1, Integer::sum);
    return section.texts().get((turn * 7 + turn / section.texts().size()) % section.texts().size());
  }

  private static String filled(String text, Map<String, String> words) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(word(slot.group(1), words)));
  }

  private static String word(String slot, Map<String, String> words) {
    @Nullable String word = words.get(slot);
    if (word == null) {
      throw new IllegalStateException("no word for {" + slot + "}");
    }
    return word;
  }

  private String pick(List<String> alternatives) {
    return alternatives.get(random.nextInt(alternatives.size()));
  }
}
