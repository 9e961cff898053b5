package touchstone.ui.trend;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import touchstone.setting.UiStateFile;

/// The questions the user has named, kept with the state of the window. Used on the window's
/// thread.
public final class SavedViews {
  private final UiStateFile file;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  // One for all who listen: a list made for each would be forgotten with its listeners.
  private final ObservableList<String> shown = FXCollections.unmodifiableObservableList(names);

  public SavedViews(UiStateFile file) {
    this.file = file;
    read();
  }

  /// The names in the order of the language.
  public ObservableList<String> names() {
    return shown;
  }

  /// The question of that name.
  public Optional<TrendQuestion> find(String name) {
    Map<String, String> texts = file.current().trendViews().get(name);
    return texts == null ? Optional.empty() : Optional.of(ViewTexts.question(texts));
  }

  /// Keeps a question under a name, in place of the one that had it.
  void save(String name, TrendQuestion question) {
    file.change(state -> state.withTrendView(name, ViewTexts.of(question)));
    file.save();
    read();
  }

  void remove(String name) {
    file.change(state -> state.withoutTrendView(name));
    file.save();
    read();
  }

  private void read() {
    List<String> now = new ArrayList<>(file.current().trendViews().keySet());
    now.sort(Collator.getInstance());
    names.setAll(now);
  }
}
