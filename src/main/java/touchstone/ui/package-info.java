/// The window and what every screen stands on: places and screens, commands, messages, notices,
/// failures, appearance, palette, panels. It may know the domain, never a store's tables, and it
/// never knows a particular screen.
///
/// **How a screen is made.** A room `touchstone.ui.today` holds `TodayController`,
/// `TodayViewModel`, `today.fxml` and `messages.properties` (keys begin with `today.`; the room
/// stands in [Messages#ROOMS]). The view model has properties and verbs and is tested without a
/// toolkit; the controller implements [Screen], names its root with `fx:id="root"`, binds and
/// nothing else. It is registered in `Wiring`: `frame.screens().register(Place.Today.class,
/// TodayController.class, () -> new TodayController(...))`. Commands of the screen come from
/// [Screen#commands] with [Command#ofView]; commands of the window go to
/// `frame.commands().register(Command.of(...))`; each has its name and description under
/// `command.<id>`. A panel over the screens implements [Panel] and is registered with
/// `frame.panels().register(...)`; customers and incidents reach the palette through
/// [PaletteSource] and `frame.palette().addSource(...)`.
@NullMarked
package touchstone.ui;

import org.jspecify.annotations.NullMarked;
