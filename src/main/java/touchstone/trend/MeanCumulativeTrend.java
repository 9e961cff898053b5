package touchstone.trend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.EventHistories;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionType;
import touchstone.trend.MeanCumulative.OfType;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.EventDays;
import touchstone.trend.snapshot.Whose;

/// How many interactions of each type are expected by tenure. Any thread but the window's may ask.
public final class MeanCumulativeTrend {
  private final CurrentSnapshot snapshot;

  public MeanCumulativeTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The curves of the types asked about, of all types where none is named.
  public MeanCumulative meanCumulative(Asked asked) {
    EventDays events = events(asked);
    EventHistories histories =
        EventHistories.of(
            events.lives().entry(),
            events.lives().exit(),
            subjects(events.offsets()),
            events.days(),
            events.types(),
            null);
    Set<InteractionType> types = asked.narrowing().types();
    List<OfType> curves = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      if (types.isEmpty() || types.contains(type)) {
        curves.add(new OfType(type, MeanCumulativeCurve.ofType(histories, events.number(type))));
      }
    }
    return new MeanCumulative(asked, curves);
  }

  /// One customer's own count within the same narrowing and observation; empty where it is not
  /// observed.
  public Optional<OwnCount> own(CustomerId customer, Asked asked) {
    EventDays events = events(asked.withWhose(Whose.of(customer)));
    if (events.lives().subjects() == 0) {
      return Optional.empty();
    }
    Map<InteractionType, List<Integer>> days = new EnumMap<>(InteractionType.class);
    for (InteractionType type : InteractionType.values()) {
      List<Integer> own = new ArrayList<>();
      for (int e = 0; e < events.days().length; e++) {
        if (events.types()[e] == events.number(type)) {
          own.add(events.days()[e]);
        }
      }
      days.put(type, List.copyOf(own));
    }
    return Optional.of(new OwnCount(customer, events.lives().exit()[0], days));
  }

  private EventDays events(Asked asked) {
    return snapshot.now().events(asked.whose(), asked.narrowing(), asked.observation());
  }

  /// The place of its customer for each event.
  static int[] subjects(int[] offsets) {
    int[] subjects = new int[offsets[offsets.length - 1]];
    for (int i = 0; i + 1 < offsets.length; i++) {
      java.util.Arrays.fill(subjects, offsets[i], offsets[i + 1], i);
    }
    return subjects;
  }
}
