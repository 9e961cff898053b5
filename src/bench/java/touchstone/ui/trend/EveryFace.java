package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import touchstone.Wiring;
import touchstone.trend.ExperienceStore;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendScope;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// Every face of every tab of the trend panel, each ready to be asked for its picture as the panel
/// asks: sentences, figure and table of it, all but the painting.
public final class EveryFace {
  private EveryFace() {}

  /// A face that can be asked.
  ///
  /// @param name tab and face
  /// @param ask makes its picture; answers whether there is anything in it
  public record Face(String name, BooleanSupplier ask) {}

  /// The faces of a snapshot for a scope and a period, in the order of the tabs.
  ///
  /// @param wiring the store with everything that the snapshot does not know
  /// @param from the first day looked at, or none
  public static List<Face> of(
      Wiring wiring,
      CurrentSnapshot snapshot,
      LocalDate today,
      TrendScope scope,
      @Nullable LocalDate from) {
    Messages messages = Messages.in(Locale.ENGLISH);
    Formats formats = new Formats(Locale.ENGLISH);
    TrendReader reader =
        new TrendReader(
            TrendTabs.of(
                Trends.of(snapshot, new ExperienceStore(wiring.database()), () -> today),
                new TrendPeople(snapshot),
                new TrendInteractionStore(wiring.database())),
            snapshot,
            wiring.codes(),
            wiring.customers(),
            () -> today,
            new TrendThen(
                day -> {
                  throw new IllegalStateException(day.toString());
                }),
            wiring.database()::subscribe);
    List<Face> faces = new ArrayList<>();
    for (TrendTab tab : reader.tabs()) {
      for (TrendFace face : tab.faces()) {
        TrendQuestion question =
            TrendQuestion.FIRST.withScope(scope).withDays(from, null).withFace(tab.id(), face.id());
        faces.add(
            new Face(
                tab.id() + "/" + face.id(),
                () -> reader.picture(question, messages, formats).isPresent()));
      }
    }
    return faces;
  }
}
