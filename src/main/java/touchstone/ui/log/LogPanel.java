package touchstone.ui.log;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionId;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Panel;
import touchstone.ui.PanelRequest;

/// The log panel as the window knows it: one panel for what is new, resumed and changed.
///
/// @param log makes the panel when it is first asked for
/// @param open what the panel does with the request
public record LogPanel<R extends PanelRequest>(
    Supplier<LogController> log, BiConsumer<LogOpening, R> open) implements Panel<R> {

  /// Registers the panel and its command in the window.
  public static void register(Frame frame, LogDesk desk) {
    LogViewModel model =
        new LogViewModel(
            desk,
            frame.background(),
            frame.messages(),
            frame.notices(),
            frame.failures(),
            () -> frame.commands().run("edit.undo"));
    LogOpening opening =
        new LogOpening(desk, frame.background(), frame.failures(), frame.notices(), model);
    LogWording wording = new LogWording(frame, model);
    var views = frame.views();
    views.register(LogController.class, () -> new LogController(model, opening, wording, frame));
    views.register(LogBarController.class, () -> new LogBarController(model, wording));
    views.register(LogFormController.class, () -> new LogFormController(model, wording, frame));
    views.register(LogContextController.class, () -> new LogContextController(model, wording));
    Supplier<LogController> log = new Once(() -> views.load(LogController.class));
    frame
        .panels()
        .register(
            PanelRequest.Log.class,
            () ->
                new LogPanel<PanelRequest.Log>(
                    log, (to, one) -> to.fresh(one.customer(), one.type(), one.occurredAt())));
    frame
        .panels()
        .register(
            PanelRequest.ResumeDraft.class,
            () ->
                new LogPanel<PanelRequest.ResumeDraft>(
                    log, (to, one) -> to.resume(String.valueOf(one.draft()))));
    frame
        .drafts()
        .onResume(
            LogOpening.FORM,
            draft -> frame.panels().open(new PanelRequest.ResumeDraft(draft.id())));
    frame
        .panels()
        .register(
            PanelRequest.EditInteraction.class,
            () -> new LogPanel<PanelRequest.EditInteraction>(log, LogPanel::edit));
    frame
        .commands()
        .register(
            Command.of("log.bar", Menus.LOG, () -> focusLine(frame, log))
                .key("Shortcut+L")
                .key("Shortcut+Space")
                .icon("fth-edit-3"));
  }

  @Override
  public Parent root() {
    return log.get().root();
  }

  @Override
  public String title() {
    return log.get().title();
  }

  @Override
  public void opened(R request) {
    open.accept(log.get().opening(), request);
    log.get().opened();
  }

  @Override
  public void closed() {
    log.get().closed();
  }

  @Override
  public Optional<Node> firstFocus() {
    return log.get().firstFocus();
  }

  @Override
  public List<Command> commands() {
    return log.get().commands();
  }

  private static void edit(LogOpening opening, PanelRequest.EditInteraction request) {
    if (request.interaction() instanceof InteractionId id) {
      opening.edit(id);
    }
  }

  private static void focusLine(Frame frame, Supplier<LogController> log) {
    boolean open =
        frame
            .panels()
            .openProperty()
            .get()
            .filter(now -> now.panel().filter(LogPanel.class::isInstance).isPresent())
            .isPresent();
    if (open) {
      log.get().focusLine();
    } else {
      frame.panels().open(PanelRequest.Log.empty());
    }
  }

  private static final class Once implements Supplier<LogController> {
    private final Supplier<LogController> make;
    private @Nullable LogController made;

    Once(Supplier<LogController> make) {
      this.make = make;
    }

    @Override
    public LogController get() {
      LogController there = made;
      if (there == null) {
        there = make.get();
        made = there;
      }
      return there;
    }
  }
}
