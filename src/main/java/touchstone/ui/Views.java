package touchstone.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;

/// Loads an FXML file with its controller. The file lies beside the controller and bears its name:
/// `LogController` has `log.fxml`, `CustomerPageController` has `customer-page.fxml`. A controller
/// that nobody registered is refused, so none is ever built without its collaborators.
public final class Views {
  private static final String SUFFIX = "Controller";

  private final Messages messages;
  private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

  public Views(Messages messages) {
    this.messages = messages;
  }

  /// Says how a controller is made, with everything it needs. Also for included files.
  public <C> void register(Class<C> controller, Supplier<? extends C> make) {
    if (controllers.put(controller, make) != null) {
      throw new IllegalStateException(controller.getSimpleName() + " is registered twice");
    }
  }

  /// Loads the view of `controller` and returns the controller, its fields filled.
  public <C> C load(Class<C> controller) {
    URL file = fileOf(controller);
    FXMLLoader loader = new FXMLLoader(file, messages.bundle(), null, this::make);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return controller.cast(loader.getController());
  }

  static URL fileOf(Class<?> controller) {
    String name = controller.getSimpleName();
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalArgumentException(name + " is not named as a controller");
    }
    String words = name.substring(0, name.length() - SUFFIX.length());
    String fxml = words.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    URL file = controller.getResource(fxml + ".fxml");
    if (file == null) {
      throw new IllegalStateException("no " + fxml + ".fxml beside " + name);
    }
    return file;
  }

  private Object make(Class<?> controller) {
    Supplier<?> make = controllers.get(controller);
    if (make == null) {
      throw new IllegalStateException("the controller " + controller + " is not registered");
    }
    return make.get();
  }
}
