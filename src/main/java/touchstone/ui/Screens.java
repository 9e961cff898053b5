package touchstone.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The screens by the kind of place they show, each made when first visited, and the way one came:
/// back and forward as in a browser.
public final class Screens {
  private static final int REMEMBERED = 100;

  /// A place in view with the screen that shows it.
  public record Shown(Place place, Screen<?> screen) {}

  private final Map<Class<? extends Place>, Supplier<? extends Screen<?>>> factories =
      new HashMap<>();
  private final Map<Class<? extends Place>, Screen<?>> made = new HashMap<>();
  private final Deque<Place> back = new ArrayDeque<>();
  private final Deque<Place> forward = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Views views;

  public Screens(Views views) {
    this.views = views;
  }

  /// Says which screen shows places of the class `place`; it is made at the first visit.
  public <P extends Place> void register(Class<P> place, Supplier<? extends Screen<P>> screen) {
    if (factories.put(place, screen) != null) {
      throw new IllegalStateException(place.getSimpleName() + " has two screens");
    }
  }

  /// The usual case: the screen is the controller of the FXML file beside it.
  public <P extends Place, C extends Screen<P>> void register(
      Class<P> place, Class<C> controller, Supplier<? extends C> make) {
    views.register(controller, make);
    register(place, () -> views.load(controller));
  }

  public boolean has(Place place) {
    return factories.containsKey(place.getClass());
  }

  /// Goes to `place` and remembers where one was.
  public void go(Place place) {
    Optional<Place> before = place();
    if (before.isPresent() && before.get().equals(place)) {
      show(place);
      return;
    }
    show(place);
    before.ifPresent(b -> remember(back, b));
    forward.clear();
  }

  public void back() {
    step(back, forward);
  }

  public void forward() {
    step(forward, back);
  }

  public boolean canGoBack() {
    return !back.isEmpty();
  }

  public boolean canGoForward() {
    return !forward.isEmpty();
  }

  /// Shows the current place anew, as after a change of settings; F5 asks for it.
  public void refresh() {
    place().ifPresent(this::show);
  }

  public Optional<Place> place() {
    return shown.get().map(Shown::place);
  }

  /// What is in view; empty before the first [#go].
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Leaves the screen in view, as the window closes.
  public void close() {
    shown.get().ifPresent(s -> s.screen().hidden());
    shown.set(Optional.empty());
  }

  private void step(Deque<Place> from, Deque<Place> to) {
    if (from.isEmpty()) {
      return;
    }
    Optional<Place> before = place();
    show(from.pop());
    before.ifPresent(b -> remember(to, b));
  }

  private void show(Place place) {
    Screen<Place> next = screenOf(place);
    shown.get().ifPresent(s -> s.screen().hidden());
    next.shown(place);
    shown.set(Optional.of(new Shown(place, next)));
  }

  // The registration ties the class of the place to its screen, so the cast holds.
  @SuppressWarnings("unchecked")
  private Screen<Place> screenOf(Place place) {
    Screen<?> screen = made.get(place.getClass());
    if (screen == null) {
      Supplier<? extends Screen<?>> factory = factories.get(place.getClass());
      if (factory == null) {
        throw new IllegalStateException("no screen is registered for " + place);
      }
      screen = factory.get();
      made.put(place.getClass(), screen);
    }
    return (Screen<Place>) screen;
  }

  private static void remember(Deque<Place> places, Place place) {
    places.push(place);
    if (places.size() > REMEMBERED) {
      places.removeLast();
    }
  }
}
