package touchstone.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import touchstone.chart.Glyph;
import touchstone.chart.TimelineModel;
import touchstone.chart.Tone;
import touchstone.interaction.InteractionType;

/// How the types of interaction look, the same in every picture.
public final class TypeLook {

  private TypeLook() {}

  /// The type's shape.
  public static Glyph glyph(InteractionType type) {
    return switch (type) {
      case STABILIZING -> Glyph.CIRCLE;
      case CRITICAL -> Glyph.TRIANGLE;
      case PLANNED -> Glyph.SQUARE;
      case SURPRISE -> Glyph.DIAMOND;
    };
  }

  /// The type's colour.
  public static Tone tone(InteractionType type) {
    return switch (type) {
      case STABILIZING -> Tone.STABILIZING;
      case CRITICAL -> Tone.CRITICAL;
      case PLANNED -> Tone.PLANNED;
      case SURPRISE -> Tone.SURPRISE;
    };
  }

  /// The index of the type's lane in a timeline.
  public static int lane(InteractionType type) {
    return switch (type) {
      case STABILIZING -> 0;
      case CRITICAL -> 1;
      case PLANNED -> 2;
      case SURPRISE -> 3;
    };
  }

  /// The four lanes of a timeline, called as the user calls the types.
  public static List<TimelineModel.Lane> lanes(Function<InteractionType, String> name) {
    List<TimelineModel.Lane> lanes = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      lanes.add(new TimelineModel.Lane(name.apply(type), tone(type), glyph(type)));
    }
    return lanes;
  }

  /// The type's shipped name.
  static String shippedName(InteractionType type) {
    return new ControlWords().of("type." + type.id());
  }
}
