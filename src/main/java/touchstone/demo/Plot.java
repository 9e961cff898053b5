package touchstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// What happens in the made-up company's two years: how many interactions of which kind, when in
/// the relationship, and the stories told day by day.
final class Plot {
  static final int INTERACTIONS = 2_400;
  static final int INCIDENTS = 90;
  static final int TO_REVIEW = 7;
  private static final int DELIVERY = 32;
  private static final int MOMENTS = 12;
  private static final int SURPRISES = 98;
  private static final int OFFERS = 310;
  private static final int CALLS = 110;
  private static final int FRESH_DAYS = 11;
  // How many stabilizing contacts a lifecycle month has, of a year and more the last.
  private static final double[] STABILIZING = {6.4, 4.8, 3.4, 2.4, 1.9, 1.6, 1.4, 1.3, 1.2};
  private static final double[] PLANNED = {0.1, 0.3, 0.5, 0.6};

  private final LocalDate today;
  private final List<Member> members;
  private final List<Section> sections;
  private final List<Section> stories = Section.read("stories.txt");
  private final Set<String> told = stories.stream().map(Section::title).collect(Collectors.toSet());
  private final SplittableRandom random;
  private final Rhythm rhythm;
  private final Teller teller;

  Plot(
      List<Member> members,
      List<Section> sections,
      Teller teller,
      LocalDate today,
      SplittableRandom random) {
    this.members = members;
    this.sections = sections;
    this.teller = teller;
    this.today = today;
    this.random = random;
    this.rhythm = new Rhythm(members, today.minusDays(1), random);
  }

  /// The day from which another carrier delivers.
  LocalDate change() {
    return today.minusDays(270);
  }

  /// Everything that happens, in order of time.
  List<Happening> all() {
    List<Happening> all = new ArrayList<>(stories());
    int incidents = Math.toIntExact(all.stream().filter(one -> one.review() != null).count());
    tell(all, "critical delivery", DELIVERY, true, this::deliveryTrouble);
    tell(all, "critical service", TO_REVIEW, false, this::lately);
    tell(
        all,
        "surprise moment",
        MOMENTS,
        true,
        moment -> ordinary(moment) && !fresh(moment) ? 1 : 0);
    int service = INCIDENTS - incidents - DELIVERY - TO_REVIEW - MOMENTS;
    tell(all, "critical service", service, true, this::service);
    tell(all, "surprise plain", SURPRISES, true, moment -> 1);
    tell(all, "planned offer", OFFERS, true, moment -> at(PLANNED, moment));
    tell(all, "planned call", CALLS, true, moment -> moment.tenureDay() < 45 ? 0 : 1);
    stabilizing(all, INTERACTIONS - all.size());
    all.sort(Comparator.comparing(Happening::local).thenComparing(one -> one.member().reference()));
    return all;
  }

  private List<Happening> stories() {
    Map<String, Member> byName = new HashMap<>();
    members.forEach(member -> byName.put(member.name(), member));
    List<Happening> happenings = new ArrayList<>();
    for (Section section : stories) {
      Member member = java.util.Objects.requireNonNull(byName.get(section.title()));
      String type = section.facts().getOrDefault("type", List.of()).getFirst();
      happenings.add(teller.tell(section, type, member, moment(section, member), true));
    }
    return happenings;
  }

  // "start+3 10:20" or "today-5 09:30"
  private LocalDateTime moment(Section section, Member member) {
    String[] at = section.facts().getOrDefault("at", List.of()).getFirst().split("[+ -]", -1);
    long days = Long.parseLong(at[1]);
    LocalDate start = member.start();
    LocalDate day =
        at[0].equals("start") && start != null ? start.plusDays(days) : today.minusDays(days);
    return day.atTime(LocalTime.parse(at[2]));
  }

  private void tell(
      List<Happening> all, String group, int count, boolean reviewed, Rhythm.Weight weight) {
    String type = group.substring(0, group.indexOf(' '));
    for (Rhythm.Moment moment : rhythm.spread(count, weight)) {
      all.add(teller.tell(section(group, moment), type, moment, reviewed));
    }
  }

  // The first stabilizing contact of a lifecycle month is its invoice.
  private void stabilizing(List<Happening> all, int count) {
    Set<String> billed = new HashSet<>();
    for (Rhythm.Moment moment : rhythm.spread(count, moment -> at(STABILIZING, moment))) {
      boolean invoice = billed.add(moment.member().reference() + " " + moment.month());
      String group = invoice ? "stabilizing billing" : "stabilizing care";
      all.add(teller.tell(section(group, moment), "stabilizing", moment, true));
    }
  }

  private Section section(String group, Rhythm.Moment moment) {
    List<Section> fitting = new ArrayList<>();
    for (Section section : sections) {
      for (int i = 0;
          section.in(group) && section.fits(moment.tenureDay()) && i < section.rule("weight", 1);
          i++) {
        fitting.add(section);
      }
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  private double deliveryTrouble(Rhythm.Moment moment) {
    boolean early = moment.tenureDay() >= 30 && moment.tenureDay() < 120;
    boolean business = moment.member().segment().equals("business");
    return early && business && ordinary(moment) && moment.day().isBefore(change()) ? 1 : 0;
  }

  private double service(Rhythm.Moment moment) {
    return ordinary(moment) && !fresh(moment) ? (moment.month() == 0 ? 2 : 1) : 0;
  }

  private double lately(Rhythm.Moment moment) {
    return ordinary(moment) && fresh(moment) ? 1 : 0;
  }

  private boolean fresh(Rhythm.Moment moment) {
    return moment.day().isAfter(today.minusDays(FRESH_DAYS));
  }

  // The stories are not to be disturbed by accidents.
  private boolean ordinary(Rhythm.Moment moment) {
    return !told.contains(moment.member().name());
  }

  private static double at(double[] rates, Rhythm.Moment moment) {
    return rates[Math.min(moment.month(), rates.length - 1)];
  }
}
