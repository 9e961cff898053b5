package touchstone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;

/// Ties contacts that belong together into conversations across channels, and says where the
/// customer had to tell it all again.
final class Threads {
  private static final int DAYS = 9;
  private static final int LONGEST = 4;

  private final SplittableRandom random;
  private final Map<String, Open> open = new HashMap<>();
  private int number;

  Threads(SplittableRandom random) {
    this.random = random;
  }

  private record Open(String reference, Happening last, int length) {}

  /// Goes through the happenings in order of time.
  void weave(List<Happening> happenings) {
    happenings.stream().filter(one -> !one.entry().has(EntryField.THREAD)).forEach(this::weave);
  }

  private void weave(Happening one) {
    Draft<EntryField> entry = one.entry();
    String customer = one.member().reference();
    Open there = open.get(customer);
    boolean planned = entry.text(EntryField.TYPE).equals("planned");
    if (there != null
        && !planned
        && there.length() < LONGEST
        && !one.local().isAfter(there.last().local().plusDays(DAYS))) {
      entry.with(EntryField.THREAD, there.reference());
      boolean switched = !there.last().channel().equals(one.channel());
      entry.with(EntryField.HAD_TO_REPEAT, switched && random.nextInt(100) < 30 ? "yes" : "no");
      open.put(customer, new Open(there.reference(), one, there.length() + 1));
    } else if (entry.has(EntryField.TRIGGER) || (!planned && random.nextInt(100) < 6)) {
      String reference = "T-" + ++number;
      entry.with(EntryField.THREAD, reference);
      open.put(customer, new Open(reference, one, 1));
    }
  }
}
