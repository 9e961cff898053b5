package touchstone.interaction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where customer and brand met: channel, who turned to whom, and the place.
///
/// @param channel a code of the channel list; `not_recorded` where nobody wrote it down
/// @param place free text, at most 500 characters
public record TouchPoint(String channel, Direction direction, @Nullable String place) {
  public static final String NOT_RECORDED = "not_recorded";

  /// Who turned to whom.
  public enum Direction {
    /// The customer turned to the brand.
    INBOUND,
    /// The brand turned to the customer.
    OUTBOUND,
    NOT_RECORDED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TouchPoint {
    if (channel.isBlank() || (place != null && place.length() > 500)) {
      throw new IllegalArgumentException(
          "a touch point has a channel; a place has at most 500 characters");
    }
  }
}
