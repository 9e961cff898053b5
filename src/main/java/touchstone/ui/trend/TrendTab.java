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

  /// Whether it has a face of the same id.
  boolean has(TrendFace face) {
    return faces.stream().anyMatch(one -> one.id().equals(face.id()));
  }

  /// The key of what is said where nothing can be shown: two tabs need customers, the others what
  /// was logged of them.
  String emptyTitle() {
    return List.of("lifecycle", "first").contains(id)
        ? "trend.empty.title"
        : "trend.empty.title.nothing";
  }

  /// The face of that id, else the usual one.
  TrendFace face(String wanted) {
    return faces.stream()
        .filter(face -> face.id().equals(wanted))
        .findFirst()
        .orElse(faces.getFirst());
  }
}
