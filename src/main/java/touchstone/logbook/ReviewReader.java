package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.customer.Money;
import touchstone.incident.Incident;
import touchstone.incident.IncidentStatus;
import touchstone.incident.Opportunity;
import touchstone.incident.Recoveries;
import touchstone.incident.RecoveryAction;
import touchstone.incident.Story;

/// Makes a review of a draft, or says per field what is not right yet; and texts of a review again.
/// Pure; any thread.
public final class ReviewReader {
  private static final Pattern ACTION =
      Pattern.compile(
          "(?<action>[\\p{L}_][\\p{L}\\p{N}_ -]*?)"
              + "(?:\\s+(?<cost>\\p{Sc}?\\d+(?:[.,]\\d{1,4})?\\s*(?:(?!min\\b)\\p{L}{3}|\\p{Sc})?))?"
              + "(?:\\s+(?<minutes>\\d{1,6})\\s*min)?(?:\\s*\\((?<note>[^)]*)\\))?");

  private ReviewReader() {}

  /// Checks a whole draft. To close it, a root cause is needed; the incident itself holds that
  /// rule, this only says so in time.
  public static Checked<Review> check(Draft<ReviewField> draft, House house) {
    FieldReader<ReviewField> fields = new FieldReader<>(draft, house);
    IncidentStatus given = fields.choice(ReviewField.STATUS, IncidentStatus.class);
    IncidentStatus status = given == null ? IncidentStatus.OPEN : given;
    String cause = fields.code(ReviewField.ROOT_CAUSE, CodeList.ROOT_CAUSE);
    if (status == IncidentStatus.CLOSED && cause == null) {
      fields.refuse(ReviewField.ROOT_CAUSE, Problem.Kind.CAUSE_MISSING);
    }
    Review review =
        new Review(
            status,
            fields.code(ReviewField.TRIGGER, CodeList.TRIGGER),
            fields.number(ReviewField.SEVERITY, 1, Incident.GRAVEST),
            fields.number(ReviewField.VALENCE_BEFORE, -Incident.EXTREME, Incident.EXTREME),
            fields.number(ReviewField.VALENCE_AFTER, -Incident.EXTREME, Incident.EXTREME),
            fields.code(ReviewField.CIT_CATEGORY, CodeList.CIT_CATEGORY),
            cause,
            fields.code(ReviewField.RESPONSIBLE_PARTY, CodeList.RESPONSIBLE_PARTY),
            new Story(
                fields.text(ReviewField.HAPPENED, Story.AT_MOST),
                fields.text(ReviewField.CUSTOMER_RESPONSE, Story.AT_MOST),
                fields.text(ReviewField.RECOVERY_USED, Story.AT_MOST),
                fields.text(ReviewField.RECOVERY_EFFECT, Story.AT_MOST)),
            fields.choice(ReviewField.OPPORTUNITY_TAKEN, Opportunity.class),
            fields.text(ReviewField.PROTOCOL_USED, 500),
            fields.code(ReviewField.OUTCOME, CodeList.OUTCOME),
            new Recoveries(
                fields.text(ReviewField.CUSTOMER_RECOVERY, 2_000),
                fields.text(ReviewField.PROCESS_RECOVERY, 2_000),
                fields.text(ReviewField.EMPLOYEE_RECOVERY, 2_000)),
            actions(fields, house));
    return fields.problems().isEmpty()
        ? new Checked<>(review, List.of())
        : new Checked<>(null, fields.problems());
  }

  /// The texts of an incident under review.
  public static Draft<ReviewField> draft(Incident incident, List<RecoveryAction> actions) {
    return new Draft<>(ReviewField.class)
        .with(ReviewField.STATUS, incident.status().id())
        .with(ReviewField.TRIGGER, text(incident.trigger()))
        .with(ReviewField.SEVERITY, text(incident.severity()))
        .with(ReviewField.VALENCE_BEFORE, text(incident.valenceBefore()))
        .with(ReviewField.VALENCE_AFTER, text(incident.valenceAfter()))
        .with(ReviewField.CIT_CATEGORY, text(incident.citCategory()))
        .with(ReviewField.ROOT_CAUSE, text(incident.rootCause()))
        .with(ReviewField.RESPONSIBLE_PARTY, text(incident.responsibleParty()))
        .with(ReviewField.HAPPENED, text(incident.story().happened()))
        .with(ReviewField.CUSTOMER_RESPONSE, text(incident.story().customerResponse()))
        .with(ReviewField.RECOVERY_USED, text(incident.story().recoveryUsed()))
        .with(ReviewField.RECOVERY_EFFECT, text(incident.story().recoveryEffect()))
        .with(
            ReviewField.OPPORTUNITY_TAKEN,
            incident.opportunity() == null ? "" : incident.opportunity().id())
        .with(ReviewField.PROTOCOL_USED, text(incident.protocolUsed()))
        .with(ReviewField.OUTCOME, text(incident.outcome()))
        .with(ReviewField.CUSTOMER_RECOVERY, text(incident.recoveries().customer()))
        .with(ReviewField.PROCESS_RECOVERY, text(incident.recoveries().process()))
        .with(ReviewField.EMPLOYEE_RECOVERY, text(incident.recoveries().employee()))
        .with(
            ReviewField.RECOVERY_ACTIONS,
            actions.stream().map(ReviewReader::text).collect(Collectors.joining("; ")));
  }

  private static List<Review.Action> actions(FieldReader<ReviewField> fields, House house) {
    List<Review.Action> actions = new ArrayList<>();
    for (String part : fields.parts(ReviewField.RECOVERY_ACTIONS)) {
      Matcher written = ACTION.matcher(part);
      Optional<Code> code =
          written.matches()
              ? house.codes().find(CodeList.RECOVERY_ACTION, written.group("action"))
              : Optional.empty();
      if (code.isEmpty()) {
        fields.refuse(
            ReviewField.RECOVERY_ACTIONS,
            Problem.Kind.UNKNOWN_CODE,
            house.codes().nearest(CodeList.RECOVERY_ACTION, part).toArray(String[]::new));
        continue;
      }
      String cost = written.group("cost");
      Optional<Money> money = cost == null ? Optional.empty() : Money.parse(cost, house.currency());
      if (cost != null && money.isEmpty()) {
        fields.refuse(ReviewField.RECOVERY_ACTIONS, Problem.Kind.NOT_MONEY);
      }
      String minutes = written.group("minutes");
      String note = written.group("note");
      actions.add(
          new Review.Action(
              code.get().code(),
              money.orElse(null),
              minutes == null ? null : Integer.valueOf(minutes),
              note == null || note.isBlank() ? null : note.strip()));
    }
    return actions;
  }

  private static String text(RecoveryAction action) {
    StringBuilder text = new StringBuilder(action.action());
    Money cost = action.cost();
    if (cost != null) {
      text.append(' ').append(cost.text());
    }
    if (action.minutes() != null) {
      text.append(' ').append(action.minutes()).append(" min");
    }
    if (action.note() != null) {
      text.append(" (").append(action.note()).append(')');
    }
    return text.toString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
