package touchstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.CustomerKind;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Money;
import touchstone.logbook.CustomerEntry;

/// One customer of the made-up company.
///
/// @param start day 0; absent for a prospect
/// @param end the day the relationship ended
/// @param memberOf name of the organization or household
/// @param fee what a month's lease and beans cost, in whole units of the home currency
record Member(
    String reference,
    String name,
    CustomerKind kind,
    String segment,
    String contact,
    String town,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable String endCause,
    @Nullable String memberOf,
    String owner,
    String machine,
    int fee,
    Money acquisition) {
  private static final int OLDEST = 728;
  private static final int YOUNGEST = 12;
  // Starts lie denser in the first year: of 60 customers some 45 are eight months old, five two
  // years.
  private static final double GROWTH = 1.7;

  /// All customers, the oldest relationship first.
  static List<Member> all(LocalDate today, String currency, SplittableRandom random) {
    List<String> lines = Section.lines("customers.txt");
    long regular = lines.stream().filter(line -> !line.contains("| prospect |")).count();
    List<Member> members = new ArrayList<>();
    for (String line : lines) {
      String[] cells = (line + " ").split("\\|", -1);
      double share = members.size() / (double) (regular - 1);
      long age = OLDEST - Math.round((OLDEST - YOUNGEST) * Math.pow(share, GROWTH));
      members.add(
          of(cells, members.size() + 1, today.minusDays(Math.max(0, age)), currency, random));
    }
    return members;
  }

  private static Member of(
      String[] cells, int number, LocalDate start, String currency, SplittableRandom random) {
    String segment = cells[2].strip();
    String fate = cells[5].strip();
    boolean prospect = fate.equals(LifecycleStage.PROSPECT);
    String[] end = fate.isEmpty() || prospect ? new String[0] : fate.split(" ", 2);
    String group = cells.length > 6 ? cells[6].strip() : "";
    int fee = segment.equals("home") ? random.nextInt(38, 66) : random.nextInt(110, 260);
    int months = random.nextInt(40, 95);
    return new Member(
        "C-" + number,
        cells[0].strip(),
        CustomerKind.valueOf(cells[1].strip().toUpperCase(Locale.ROOT)),
        segment,
        cells[3].strip(),
        cells[4].strip(),
        prospect ? null : start,
        end.length == 0 ? null : start.plusDays(Long.parseLong(end[0])),
        end.length == 0 ? null : end[1],
        group.isEmpty() ? null : group,
        Casts.HANDLERS.get(number % Casts.HANDLERS.size()),
        segment.equals("home")
            ? "Piccola"
            : Casts.MACHINES.get(random.nextInt(Casts.MACHINES.size())),
        fee,
        Money.parse(Integer.toString(prospect ? 0 : fee * months / 10), currency).orElseThrow());
  }

  /// The last day on which something can have happened, by then.
  LocalDate lastDay(LocalDate yesterday) {
    return end != null && end.isBefore(yesterday) ? end : yesterday;
  }

  /// The same as the manager would have entered it.
  CustomerEntry entry() {
    String at = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    String number = reference.substring(2);
    return new CustomerEntry(
        reference,
        name,
        kind,
        segment,
        owner,
        start,
        end,
        endCause,
        start == null ? null : acquisition,
        Map.of(
            ContactPoint.Kind.EMAIL, List.of(at + "@example.com"),
            ContactPoint.Kind.PHONE,
                List.of("+44 1632 960" + "%03d".formatted(100 + Integer.parseInt(number))),
            ContactPoint.Kind.ADDRESS,
                List.of(Integer.parseInt(number) % 89 + 3 + " Market Row, " + town)),
        memberOf,
        kind == CustomerKind.ORGANIZATION && fee > 220 ? List.of("key account") : List.of(),
        start == null ? LifecycleStage.PROSPECT : null,
        kind == CustomerKind.ORGANIZATION ? "Contact person: " + contact : null);
  }
}
