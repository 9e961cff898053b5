package touchstone.ui.trend;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.PaletteEntry;
import touchstone.ui.PaletteSource;
import touchstone.ui.Place;

/// Saved views in the palette; choosing one opens the trend panel with its whole question.
public final class ViewPalette implements PaletteSource {
  private static final int MOST = 8;

  private final SavedViews views;
  private final Frame frame;

  public ViewPalette(SavedViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  @Override
  public char sign() {
    return '~';
  }

  @Override
  public void find(String query, Consumer<List<PaletteEntry>> found) {
    Locale locale = frame.messages().locale();
    String wanted = query.toLowerCase(locale);
    found.accept(
        views.names().stream()
            .filter(name -> name.toLowerCase(locale).contains(wanted))
            .limit(MOST)
            .map(this::entry)
            .toList());
  }

  private PaletteEntry entry(String name) {
    return PaletteEntry.of(
        "fth-trending-up",
        OneLine.of(name),
        frame.messages().text("trend.view.palette"),
        () -> views.find(name).ifPresent(one -> frame.screens().go(new Place.Trends(one))));
  }
}
