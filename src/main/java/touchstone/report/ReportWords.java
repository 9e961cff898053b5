package touchstone.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.trend.Asked;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Valence;
import touchstone.trend.snapshot.Whose;

/// What a report holds, said in the user's language: "critical interactions by phone since 1 Jan
/// 2026".
public final class ReportWords {
  private final ResourceBundle words;
  private final Locale locale;
  private final Codes codes;
  private final Function<CustomerId, String> nameOf;
  private final DateTimeFormatter day;

  /// @param nameOf what a customer is called
  public ReportWords(Locale locale, Codes codes, Function<CustomerId, String> nameOf) {
    this.words = ResourceBundle.getBundle("touchstone.report.words", locale);
    this.locale = locale;
    this.codes = codes;
    this.nameOf = nameOf;
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withChronology(IsoChronology.INSTANCE);
  }

  /// How many rows, and of what.
  public String of(Report report, long rows) {
    return say("sentence", say("rows", rows), of(report));
  }

  /// What the report is narrowed to.
  public String of(Report report) {
    return String.join(
        " ",
        switch (report) {
          case Report.Interactions one -> interactions(one.filter());
          case Report.Incidents one -> incidents(one.filter());
          case Report.Customers one -> customers(one.filter());
          case Report.Timeline one -> List.of(say("timeline", nameOf.apply(one.customer())));
          case Report.Trend one -> trend(one);
        });
  }

  private List<String> interactions(InteractionFilter filter) {
    List<String> parts = new ArrayList<>();
    parts.add(
        filter.types().isEmpty()
            ? say("interactions.all")
            : say("interactions.typed", types(filter.types())));
    part(parts, "by", filter.channels().isEmpty() ? null : channels(filter.channels()));
    part(parts, "handled", filter.handler());
    part(parts, "of", filter.customer() == null ? null : nameOf.apply(filter.customer()));
    part(parts, "segment", labelOrNull(CodeList.SEGMENT, filter.segment()));
    if (filter.thread() != null) {
      parts.add(say("conversation"));
    }
    part(parts, "tag", filter.tag());
    part(parts, "text", filter.text());
    days(parts, filter.from(), filter.to());
    if (filter.lifecycle() != null) {
      parts.add(say("month", filter.lifecycle().month(), day.format(filter.lifecycle().until())));
    }
    if (filter.life() != null) {
      life(parts, filter.life());
    }
    recorded(parts, "function", CodeList.BUSINESS_FUNCTION, filter.function());
    recorded(parts, "cause", CodeList.ROOT_CAUSE, filter.cause());
    if (!filter.ids().isEmpty()) {
      parts.add(say("chosen", filter.ids().size()));
    }
    return parts;
  }

  private void life(List<String> parts, InteractionFilter.ObservedLife life) {
    if (life.startedFrom() != null && life.startedTo() != null) {
      parts.add(say("started", day.format(life.startedFrom()), day.format(life.startedTo())));
    }
    if (life.firstDay() == life.lastDay()) {
      parts.add(say("tenureDay", life.firstDay()));
    }
    parts.add(
        life.since() == null
            ? say("observed", day.format(life.until()))
            : say("observedSince", day.format(life.since()), day.format(life.until())));
  }

  private void recorded(List<String> parts, String key, CodeList list, @Nullable String code) {
    part(parts, key, code == null || !code.isEmpty() ? labelOrNull(list, code) : say("none"));
  }

  private List<String> incidents(IncidentFilter filter) {
    List<String> kinds = new ArrayList<>();
    filter.statuses().stream()
        .sorted()
        .map((IncidentStatus status) -> say("status." + status.id()))
        .forEach(kinds::add);
    String statuses = String.join(", ", kinds);
    String type = filter.type() == null ? "" : types(Set.of(filter.type()));
    String which = (statuses + " " + type).strip();
    List<String> parts = new ArrayList<>();
    parts.add(which.isEmpty() ? say("incidents.all") : say("incidents.some", which));
    part(parts, "by", labelOrNull(CodeList.CHANNEL, filter.channel()));
    part(parts, "handled", filter.handler());
    part(parts, "of", filter.customer() == null ? null : nameOf.apply(filter.customer()));
    part(parts, "cause", labelOrNull(CodeList.ROOT_CAUSE, filter.rootCause()));
    part(parts, "severity", filter.severity());
    if (filter.negative()) {
      parts.add(say("negative"));
    }
    part(parts, "text", filter.text());
    days(parts, filter.from(), filter.to());
    return parts;
  }

  private List<String> customers(CustomerFilter filter) {
    List<String> parts = new ArrayList<>();
    String stage = labelOrNull(CodeList.STAGE, filter.stage());
    boolean all = filter.equals(CustomerFilter.ALL);
    parts.add(
        stage != null
            ? say("customers.staged", stage)
            : say(all ? "customers.all" : "customers.some"));
    part(parts, "kind", filter.kind() == null ? null : say("kind." + filter.kind().id()));
    part(parts, "segment", labelOrNull(CodeList.SEGMENT, filter.segment()));
    part(parts, "owner", filter.owner());
    part(parts, "text", filter.text());
    return parts;
  }

  private List<String> trend(Report.Trend report) {
    Asked asked = report.asked();
    List<String> parts = new ArrayList<>();
    parts.add(say("trend." + report.kind().id(), scope(asked.whose()), day.format(asked.until())));
    if (report instanceof Report.Incidence one && one.byValence()) {
      parts.add(say("byValence"));
    }
    Narrowing narrowing = asked.narrowing();
    part(parts, "types", narrowing.types().isEmpty() ? null : types(narrowing.types()));
    if (narrowing.valence() != Valence.ANY) {
      parts.add(say("valence." + narrowing.valence().name().toLowerCase(Locale.ROOT)));
    }
    part(parts, "by", narrowing.channels().isEmpty() ? null : channels(narrowing.channels()));
    part(parts, "function", labelOrNull(CodeList.BUSINESS_FUNCTION, narrowing.function()));
    part(parts, "handled", narrowing.handler());
    part(parts, "tag", narrowing.tag());
    part(parts, "cause", labelOrNull(CodeList.ROOT_CAUSE, narrowing.cause()));
    return parts;
  }

  private String scope(Whose whose) {
    if (whose.customer() != null) {
      return nameOf.apply(whose.customer());
    }
    return whose.segment() == null
        ? say("scope.all")
        : say("scope.segment", label(CodeList.SEGMENT, whose.segment()));
  }

  private String channels(Set<String> channels) {
    return channels.stream()
        .sorted()
        .map(channel -> label(CodeList.CHANNEL, channel))
        .collect(Collectors.joining(", "));
  }

  private void days(List<String> parts, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      parts.add(say("between", day.format(from), day.format(to)));
    } else if (from != null) {
      parts.add(say("since", day.format(from)));
    } else if (to != null) {
      parts.add(say("until", day.format(to)));
    }
  }

  private void part(List<String> parts, String key, @Nullable Object argument) {
    if (argument != null) {
      parts.add(say(key, argument));
    }
  }

  private String types(Set<InteractionType> types) {
    return types.stream()
        .sorted(Comparator.naturalOrder())
        .map(type -> label(CodeList.TYPE, type.id()))
        .collect(Collectors.joining(", "));
  }

  private @Nullable String labelOrNull(CodeList list, @Nullable String code) {
    return code == null ? null : label(list, code);
  }

  private String label(CodeList list, String code) {
    return codes.label(list, code).toLowerCase(locale);
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }
}
