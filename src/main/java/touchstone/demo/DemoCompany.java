package touchstone.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import touchstone.code.CodeList;
import touchstone.customer.CustomerId;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.incident.Incident;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentTables;
import touchstone.logbook.CustomerFiling;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryReader;
import touchstone.logbook.Filing;
import touchstone.logbook.House;
import touchstone.logbook.Logbook;
import touchstone.logbook.Review;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewFiling;
import touchstone.logbook.ReviewReader;
import touchstone.store.Database;
import touchstone.store.Transaction;

/// Fills an empty store with the made-up company's two years up to yesterday. The same day, zone
/// and currency give the same store.
public final class DemoCompany {
  /// The fact by which a store says that it is the demo.
  public static final String FACT = "demo";

  private static final long SEED = 20_261;
  private static final int STILL_OPEN = 8;
  private static final int[] DUE = {-2, 0, 0};
  private static final int[] COMING = {1, 2, 3, 6};
  private static final int DONE = 14;

  private final Database database;
  private final Logbook logbook;
  private final CustomerFiling customerFiling;
  private final Filing filing;

  public DemoCompany(
      Database database, Logbook logbook, CustomerFiling customerFiling, Filing filing) {
    this.database = database;
    this.logbook = logbook;
    this.customerFiling = customerFiling;
    this.filing = filing;
  }

  /// Fills the store unless that was done before.
  public void fillOnce() {
    if (database.fact(FACT).isEmpty()) {
      fill();
      database.remember(FACT, "true");
    }
  }

  private void fill() {
    House house = logbook.house();
    LocalDate today = logbook.today();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Section> sections = new ArrayList<>(Section.read("summaries.txt"));
    sections.addAll(Section.read("incidents.txt"));
    Teller teller = new Teller(sections, house, today, random.split());
    List<Member> members = Member.all(today, house.currency(), random.split());
    List<Happening> happenings = new Plot(members, sections, teller, today, random.split()).all();
    new Threads(random.split()).weave(happenings);
    for (String segment : List.of("Business", "Home", "Public")) {
      if (house.codes().find(CodeList.SEGMENT, segment).isEmpty()) {
        logbook.addCode(CodeList.SEGMENT, segment);
      }
    }
    List<CustomerId> lately =
        logbook.bulk(
            FACT,
            true,
            transaction -> {
              members.forEach(
                  member -> {
                    LocalDate start = member.start();
                    customerFiling.file(
                        transaction, member.entry(), start == null ? today.minusDays(40) : start);
                  });
              return file(transaction, house, happenings, teller, sections);
            });
    // Small acts come last, so that undo in a fresh demo takes back one promise and not the
    // company.
    Section promises =
        sections.stream().filter(s -> s.in("followup open")).findFirst().orElseThrow();
    for (int i = 0; i < COMING.length; i++) {
      Happening about = happenings.get(happenings.size() - 1 - 5 * i);
      logbook.promise(
          lately.get(lately.size() - 1 - 5 * i),
          teller.sentence(promises, about.member(), today),
          today.plusDays(COMING[i]));
    }
  }

  private List<CustomerId> file(
      Transaction transaction,
      House house,
      List<Happening> happenings,
      Teller teller,
      List<Section> sections) {
    Section promises =
        sections.stream().filter(s -> s.in("followup open")).findFirst().orElseThrow();
    Section kept = sections.stream().filter(s -> s.in("followup done")).findFirst().orElseThrow();
    int toReview = Math.toIntExact(happenings.stream().filter(h -> h.review() != null).count());
    int due = 0;
    int done = 0;
    List<CustomerId> customers = new ArrayList<>();
    for (Happening one : happenings) {
      Filing.Filed filed =
          filing.file(transaction, EntryReader.check(one.entry(), house).orThrow(), null);
      customers.add(filed.customer());
      List<Incident> incidents =
          transaction.where(IncidentTables.INCIDENT, "interaction_id", filed.id().value());
      Draft<ReviewField> review = one.review();
      for (Incident incident : incidents) {
        if (review != null) {
          review(transaction, house, one, incident, review, toReview-- <= STILL_OPEN);
          if (toReview % 5 == 0 && done++ < DONE) {
            promise(
                transaction,
                filed,
                incident,
                teller.sentence(kept, one.member(), one.local().toLocalDate()),
                one,
                4,
                true);
          }
        } else if (due < DUE.length) {
          promise(
              transaction,
              filed,
              incident,
              teller.sentence(promises, one.member(), one.local().toLocalDate()),
              one,
              DUE[due++],
              false);
        }
      }
    }
    return customers;
  }

  private static void review(
      Transaction transaction,
      House house,
      Happening one,
      Incident incident,
      Draft<ReviewField> draft,
      boolean stillOpen) {
    draft.with(ReviewField.STATUS, (stillOpen ? IncidentStatus.OPEN : IncidentStatus.CLOSED).id());
    if (stillOpen) {
      draft.with(ReviewField.OUTCOME, "not_yet_known");
    }
    Review review = ReviewReader.check(draft, house).orThrow();
    ReviewFiling.file(
        transaction,
        incident.id(),
        review,
        one.member().owner(),
        one.recordedAt().plus(Duration.ofDays(1 + incident.id().value() % 5)));
  }

  private void promise(
      Transaction transaction,
      Filing.Filed filed,
      Incident incident,
      String what,
      Happening one,
      int days,
      boolean done) {
    LocalDate from = done ? one.local().toLocalDate() : logbook.today();
    transaction.add(
        FollowUpStore.FOLLOW_UP,
        new FollowUp(
            transaction.newId(),
            what,
            one.member().owner(),
            from.plusDays(days),
            null,
            done ? one.recordedAt().plus(Duration.ofDays(3)) : null,
            filed.customer(),
            filed.id(),
            incident.id()));
  }
}
