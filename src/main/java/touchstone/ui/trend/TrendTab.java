package touchstone.ui.trend;

import java.util.List;

/// A tab of the trend panel.
///
/// @param id the last word of its texts' keys
/// @param faces the ways to look at it, the usual one first
public record TrendTab(String id, List<TrendFace> faces) {

  public TrendTab {
    faces = List.copyOf(faces);
  }

  /// The face of that id, else the usual one.
  TrendFace face(String wanted) {
    return faces.stream()
        .filter(face -> face.id().equals(wanted))
        .findFirst()
        .orElse(faces.getFirst());
  }
}
