package touchstone.trend;

import java.util.ArrayList;
import java.util.Arrays;
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
        EventHistories.inOrder(
            events.lives().entry(),
            events.lives().exit(),
            events.offsets(),
            events.days(),
            events.types(),
            null);
    Set<InteractionType> asking = asked.narrowing().types();
    List<InteractionType> types =
        Arrays.stream(InteractionType.values())
            .filter(type -> asking.isEmpty() || asking.contains(type))
            .toList();
    byte[] numbers = new byte[types.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = events.number(types.get(i));
    }
    List<MeanCumulativeCurve> all = MeanCumulativeCurve.ofTypes(histories, numbers);
    List<OfType> curves = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      curves.add(new OfType(types.get(i), all.get(i)));
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
}
