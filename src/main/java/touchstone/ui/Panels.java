package touchstone.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/// The panels by what they can be asked, each made when first needed, and what lies over the screen
/// now: at most one panel, or one peek.
public final class Panels {
  /// What lies over the screen: a panel, or a look at something that closes with Esc.
  public record Open(
      Parent content, String title, double width, Optional<Panel<?>> panel, Runnable closed) {}

  private static final double PEEK_WIDTH = 400;

  private final Map<Class<? extends PanelRequest>, Supplier<? extends Panel<?>>> factories =
      new HashMap<>();
  private final Map<Class<? extends PanelRequest>, Panel<?>> made = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Open>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Views views;
  private Optional<Runnable> refuses = Optional.empty();

  public Panels(Views views) {
    this.views = views;
  }

  /// Says which panel answers requests of the class `request`; it is made at the first one.
  public <R extends PanelRequest> void register(
      Class<R> request, Supplier<? extends Panel<R>> panel) {
    if (factories.put(request, panel) != null) {
      throw new IllegalStateException(request.getSimpleName() + " has two panels");
    }
  }

  /// The usual case: the panel is the controller of the FXML file beside it.
  public <R extends PanelRequest, C extends Panel<R>> void register(
      Class<R> request, Class<C> controller, Supplier<? extends C> make) {
    views.register(controller, make);
    register(request, () -> views.load(controller));
  }

  /// Opens no panel from now on, since each is there to change something; `told` says why.
  public void refuse(Runnable told) {
    refuses = Optional.of(told);
  }

  /// Whether panels are refused where nothing can be changed.
  public boolean isRefusing() {
    return refuses.isPresent();
  }

  public boolean has(Class<? extends PanelRequest> request) {
    return refuses.isEmpty() && factories.containsKey(request);
  }

  /// Opens the panel for `request` in place of what lies there.
  public void open(PanelRequest request) {
    if (refuses.isPresent()) {
      refuses.get().run();
      return;
    }
    close();
    Panel<PanelRequest> panel = panelFor(request);
    panel.opened(request);
    open.set(
        Optional.of(
            new Open(
                panel.root(), panel.title(), panel.width(), Optional.of(panel), panel::closed)));
  }

  /// Lays a look at something over the screen; `closed` runs when it goes.
  public void peek(String title, Parent content, Runnable closed) {
    close();
    open.set(Optional.of(new Open(content, title, PEEK_WIDTH, Optional.empty(), closed)));
  }

  /// Takes away what lies over the screen; answers whether there was something.
  public boolean close() {
    Optional<Open> was = open.get();
    open.set(Optional.empty());
    was.ifPresent(o -> o.closed().run());
    return was.isPresent();
  }

  public ReadOnlyObjectProperty<Optional<Open>> openProperty() {
    return open.getReadOnlyProperty();
  }

  // The registration ties the class of the request to its panel, so the cast holds.
  @SuppressWarnings("unchecked")
  private Panel<PanelRequest> panelFor(PanelRequest request) {
    Panel<?> panel = made.get(request.getClass());
    if (panel == null) {
      Supplier<? extends Panel<?>> factory = factories.get(request.getClass());
      if (factory == null) {
        throw new IllegalStateException("no panel is registered for " + request.getClass());
      }
      panel = factory.get();
      made.put(request.getClass(), panel);
    }
    return (Panel<PanelRequest>) panel;
  }
}
