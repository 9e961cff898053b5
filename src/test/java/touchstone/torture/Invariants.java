package touchstone.torture;

import java.util.List;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerActivityStore;
import touchstone.logbook.IncidentQueueStore;
import touchstone.store.Chronicle;
import touchstone.store.Derived;
import touchstone.store.Projection;

/// What must hold of a store whatever befell it: every acknowledged act is there as it was told, no
/// act is there in part, acts are numbered from 1 without a gap, and all that is derived agrees.
/// Knows nothing of how the state was made.
final class Invariants {
  private static final List<String> DERIVED = List.of("customer_activity", "incident_queue");

  private static final List<Projection> PROJECTIONS =
      List.of(new CustomerActivityStore("EUR"), new IncidentQueueStore());

  private Invariants() {}

  /// The digest of all records.
  static String records(Books books) {
    return Ack.digest(Chronicle.records(books.database, Books.TABLES));
  }

  /// @param acknowledged every act of this store that was acknowledged
  /// @param pending how many acts may be there beyond the last acknowledged one
  static Findings check(Books books, List<Ack> acknowledged, int pending) {
    Findings findings = new Findings();
    Chronicle history = Chronicle.of(books.database);
    for (Ack ack : acknowledged) {
      check(history, ack, findings);
    }
    long last = acknowledged.stream().mapToLong(Ack::act).max().orElse(0);
    long there = history.acts().keySet().stream().mapToLong(act -> act).max().orElse(0);
    if (there > last + pending) {
      findings.half("act %d is there, though nobody did it".formatted(there));
    }
    history
        .unreadable()
        .forEach(
            (act, why) -> findings.unreadable("act %d cannot be read: %s".formatted(act, why)));
    history.contradictions(books.database, Books.TABLES).forEach(findings::half);
    Derived.contradictions(books.database, PROJECTIONS, DERIVED).forEach(findings::half);
    return findings;
  }

  private static void check(Chronicle history, Ack ack, Findings findings) {
    String name = history.acts().get(ack.act());
    if (name == null) {
      findings.lost("act %d (%s) is gone".formatted(ack.act(), ack.name()));
    } else if (!name.equals(ack.name())) {
      findings.lost("act %d was %s and is %s".formatted(ack.act(), ack.name(), name));
    } else if (history.unreadable().containsKey(ack.act())) {
      return;
    } else if (!ack.lines().equals(Ack.UNREAD)
        && !ack.lines().equals(Ack.digest(history.linesOf(ack.act())))) {
      findings.lost("act %d (%s) wrote something else".formatted(ack.act(), ack.name()));
    } else if (!ack.texts().equals(Ack.NO_TEXTS)
        && !ack.texts().equals(Ack.digest(history.textsOf(ack.act())))) {
      findings.lost("act %d (%s) was told otherwise".formatted(ack.act(), ack.name()));
    }
  }
}
