package touchstone.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.setting.UiStateFile;
import touchstone.task.Job;

/// What the window shows around the screens: the numbers in the sidebar, whether it is collapsed,
/// what is in the store, the long work that runs, and what the store last said.
public final class ShellViewModel {
  private final Messages messages;
  private final Formats formats;
  private final Map<Section, IntegerProperty> waiting = new EnumMap<>(Section.class);
  private final BooleanProperty collapsed = new SimpleBooleanProperty();
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final BooleanProperty opened = new SimpleBooleanProperty();
  private final StringProperty contents = new SimpleStringProperty("");
  private final StringProperty storeMessage = new SimpleStringProperty("");
  private final StringProperty backup = new SimpleStringProperty("");
  private final BooleanProperty backupWarning = new SimpleBooleanProperty();
  private final StringProperty jobText = new SimpleStringProperty("");
  private final DoubleProperty jobFraction = new SimpleDoubleProperty(-1);
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private @Nullable Job job;

  ShellViewModel(Messages messages, Formats formats, UiStateFile uiState) {
    this.messages = messages;
    this.formats = formats;
    for (Section section : Section.values()) {
      waiting.put(section, new SimpleIntegerProperty());
    }
    collapsed.set(uiState.current().sidebarCollapsed());
    narrow.subscribe(_ -> opened.set(false));
    collapsed.subscribe(now -> uiState.change(state -> state.withSidebarCollapsed(now)));
  }

  /// How many things wait in `section`; set by whoever counts them, zero shows nothing.
  public IntegerProperty waitingIn(Section section) {
    return Optional.ofNullable(waiting.get(section)).orElseThrow();
  }

  /// Says how much is in the store, for the status bar.
  public void showContents(long customers, long interactions) {
    contents.set(
        messages.text(
            "status.contents",
            customers,
            formats.count(customers),
            interactions,
            formats.count(interactions)));
  }

  /// Says what the store last did, such as "Saved 10:21".
  public void showStoreMessage(String key, Object... arguments) {
    storeMessage.set(messages.text(key, arguments));
  }

  /// Says when the last verified backup was made.
  ///
  /// @param warning whether something is to be done about it, as the text says
  public void showBackup(String text, boolean warning) {
    backup.set(text);
    backupWarning.set(warning);
  }

  public StringProperty backupProperty() {
    return backup;
  }

  public BooleanProperty backupWarningProperty() {
    return backupWarning;
  }

  /// Whether the user wants the sidebar as icons only; kept from one start to the next.
  public BooleanProperty collapsedProperty() {
    return collapsed;
  }

  /// Whether the window is narrow for its text size, as its width says.
  public BooleanProperty narrowProperty() {
    return narrow;
  }

  /// Whether the sidebar is icons only: as the user wants, and in a narrow window unless opened.
  BooleanExpression slimProperty() {
    return Bindings.when(narrow).then(opened.not()).otherwise(collapsed);
  }

  /// Opens the sidebar, or makes it icons only; in a narrow window until it is wide again.
  void toggleSidebar() {
    BooleanProperty one = narrow.get() ? opened : collapsed;
    one.set(!one.get());
  }

  public StringProperty contentsProperty() {
    return contents;
  }

  public StringProperty storeMessageProperty() {
    return storeMessage;
  }

  public StringProperty jobTextProperty() {
    return jobText;
  }

  /// The share done of the work that runs, negative while the end is not known.
  public DoubleProperty jobFractionProperty() {
    return jobFraction;
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// Cancels the work that runs.
  public void cancelJob() {
    if (job != null) {
      job.cancel();
    }
  }

  void show(Job moved) {
    if (moved.ended()) {
      if (moved == job) {
        job = null;
        working.set(false);
      }
      return;
    }
    job = moved;
    jobFraction.set(moved.fraction().orElse(-1));
    jobText.set(
        moved.fraction().isPresent()
            ? messages.text(
                "status.job.percent", moved.name(), formats.percent(moved.fraction().getAsDouble()))
            : moved.name());
    working.set(true);
  }
}
