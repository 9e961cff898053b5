package touchstone.logbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.customer.Customer;
import touchstone.incident.Incident;
import touchstone.incident.Story;
import touchstone.interaction.Impression;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.interaction.Phase;
import touchstone.interaction.TouchPoint;
import touchstone.interaction.Value;

/// Makes an entry of a draft, or says per field what is not right yet. Pure; any thread.
public final class EntryReader {
  private final FieldReader<EntryField> fields;
  private final Draft<EntryField> draft;
  private final House house;

  private EntryReader(Draft<EntryField> draft, House house) {
    this.draft = draft;
    this.house = house;
    this.fields = new FieldReader<>(draft, house);
  }

  /// Checks a whole draft. Only customer and type must be there: no time means now, no channel
  /// means not recorded.
  public static Checked<Entry> check(Draft<EntryField> draft, House house) {
    return new EntryReader(draft, house).entry();
  }

  private Checked<Entry> entry() {
    String reference = fields.text(EntryField.REFERENCE, Interaction.REFERENCE_AT_MOST);
    String customer = fields.required(EntryField.CUSTOMER, Customer.NAME_AT_MOST);
    refuseBlankName(customer);
    InteractionFacts facts = facts();
    Instant recordedAt = fields.moment(EntryField.RECORDED_AT, null);
    String thread = fields.text(EntryField.THREAD, 200);
    List<String> tags = tags();
    List<Value> given = fields.values(EntryField.GIVEN);
    List<Value> received = fields.values(EntryField.RECEIVED);
    Entry.Noticed noticed = noticed();
    Entry.Promise promise = promise();
    String name = fields.text(EntryField.CUSTOMER_NAME, Customer.NAME_AT_MOST);
    if (facts == null || !fields.problems().isEmpty()) {
      return new Checked<>(null, fields.problems());
    }
    Entry entry =
        new Entry(
            reference == null ? null : reference.strip(),
            customer,
            name,
            facts,
            recordedAt,
            thread == null ? null : thread.strip(),
            tags,
            given,
            received,
            noticed,
            promise);
    return new Checked<>(entry, List.of());
  }

  private void refuseBlankName(String customer) {
    if (!customer.isBlank() && touchstone.customer.NameKey.of(customer).isEmpty()) {
      fields.refuse(EntryField.CUSTOMER, Problem.Kind.BLANK_NAME);
    }
  }

  private @Nullable InteractionFacts facts() {
    ZoneId zone = fields.zone(EntryField.ZONE);
    Instant occurred =
        draft.text(EntryField.OCCURRED_AT).isBlank()
            ? house.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
            : fields.moment(EntryField.OCCURRED_AT, zone);
    InteractionType type = type();
    String channel = fields.code(EntryField.CHANNEL, CodeList.CHANNEL);
    TouchPoint.Direction direction =
        fields.choice(EntryField.DIRECTION, TouchPoint.Direction.class);
    String place = fields.text(EntryField.PLACE, 500);
    String function = fields.code(EntryField.BUSINESS_FUNCTION, CodeList.BUSINESS_FUNCTION);
    String intent = fields.code(EntryField.INTENT, CodeList.INTENT);
    Phase phase = fields.choice(EntryField.PHASE, Phase.class);
    String handler = fields.text(EntryField.HANDLER, 200);
    String summary = fields.text(EntryField.SUMMARY, InteractionFacts.SUMMARY_AT_MOST);
    String narrative = fields.text(EntryField.NARRATIVE, InteractionFacts.NARRATIVE_AT_MOST);
    Impression impression = impression();
    Integer execution = fields.number(EntryField.EXECUTION, 0, 100);
    Map<KeyPoint, Integer> points = keyPoints();
    Boolean repeated = fields.flag(EntryField.HAD_TO_REPEAT);
    String source = fields.code(EntryField.SOURCE, CodeList.SOURCE);
    if (occurred == null || type == null) {
      return null;
    }
    return new InteractionFacts(
        occurred,
        fields.zoneOf(EntryField.OCCURRED_AT, zone),
        type,
        new TouchPoint(
            channel == null ? TouchPoint.NOT_RECORDED : channel,
            direction == null ? TouchPoint.Direction.NOT_RECORDED : direction,
            place),
        function,
        intent,
        phase,
        handler,
        summary == null ? "" : summary,
        narrative,
        impression,
        execution,
        points,
        repeated,
        source);
  }

  private @Nullable InteractionType type() {
    String text = fields.required(EntryField.TYPE, 100);
    if (text.isEmpty()) {
      return null;
    }
    Optional<InteractionType> type =
        house.codes().find(CodeList.TYPE, text).flatMap(code -> InteractionType.ofId(code.code()));
    if (type.isEmpty()) {
      fields.refuse(
          EntryField.TYPE,
          Problem.Kind.UNKNOWN_TYPE,
          house.codes().nearest(CodeList.TYPE, text).toArray(String[]::new));
    }
    return type.orElse(null);
  }

  private @Nullable Impression impression() {
    BigDecimal score = fields.decimal(EntryField.IMPRESSION);
    Impression.Scale scale = fields.choice(EntryField.IMPRESSION_SCALE, Impression.Scale.class);
    if (score == null) {
      return null;
    }
    Impression.Scale meant = scale == null ? Impression.Scale.CSAT_5 : scale;
    if (!meant.holds(score)) {
      fields.refuse(
          EntryField.IMPRESSION,
          Problem.Kind.OUT_OF_RANGE,
          meant.least() + " to " + meant.greatest());
      return null;
    }
    return new Impression(score, meant);
  }

  private Map<KeyPoint, Integer> keyPoints() {
    Map<KeyPoint, Integer> points = new EnumMap<>(KeyPoint.class);
    for (KeyPoint point : KeyPoint.values()) {
      Integer score = fields.number(EntryField.valueOf(point.name()), 1, 5);
      if (score != null) {
        points.put(point, score);
      }
    }
    return points;
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (String tag : fields.parts(EntryField.TAGS)) {
      if (tag.length() > 100) {
        fields.refuse(EntryField.TAGS, Problem.Kind.TOO_LONG, "100");
      } else if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return tags.stream().sorted().toList();
  }

  private Entry.Noticed noticed() {
    return new Entry.Noticed(
        fields.code(EntryField.TRIGGER, CodeList.TRIGGER),
        fields.number(EntryField.SEVERITY, 1, Incident.GRAVEST),
        fields.number(EntryField.VALENCE_BEFORE, -Incident.EXTREME, Incident.EXTREME),
        fields.number(EntryField.VALENCE_AFTER, -Incident.EXTREME, Incident.EXTREME),
        new Story(
            fields.text(EntryField.HAPPENED, Story.AT_MOST),
            fields.text(EntryField.CUSTOMER_RESPONSE, Story.AT_MOST),
            fields.text(EntryField.RECOVERY_USED, Story.AT_MOST),
            fields.text(EntryField.RECOVERY_EFFECT, Story.AT_MOST)));
  }

  private Entry.@Nullable Promise promise() {
    String what = fields.text(EntryField.FOLLOW_UP, 1_000);
    String due = draft.text(EntryField.FOLLOW_UP_DUE).strip();
    if (what == null && due.isEmpty()) {
      return null;
    }
    Instant at = due.contains("T") ? fields.moment(EntryField.FOLLOW_UP_DUE, null) : null;
    LocalDate day;
    if (due.isEmpty()) {
      day = house.now().atZone(house.zone()).toLocalDate().plusDays(1);
    } else if (at != null) {
      day = at.atZone(house.zone()).toLocalDate();
    } else {
      day = due.contains("T") ? null : fields.day(EntryField.FOLLOW_UP_DUE);
    }
    if (what == null) {
      String summary = draft.text(EntryField.SUMMARY);
      what = summary.isBlank() || summary.length() > 1_000 ? null : summary;
    }
    if (what == null) {
      fields.refuse(EntryField.FOLLOW_UP, Problem.Kind.MISSING);
      return null;
    }
    return day == null ? null : new Entry.Promise(what, day, at);
  }
}
