package touchstone.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette finds for the letters typed: commands at once, then, below them and in the
/// order they come, what the other sources find. `>` asks for commands only, a source's sign for
/// that source only, `?` lists every command.
public final class PaletteViewModel {
  private static final int RECENT = 6;
  private static final int MOST_COMMANDS = 12;

  private record Fit(Command command, int points) {}

  private final Commands commands;
  private final Messages messages;
  private final List<PaletteSource> sources = new ArrayList<>();
  private final Deque<String> recent = new ArrayDeque<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
  private Predicate<Command> listed = command -> true;
  private int question;

  public PaletteViewModel(Commands commands, Messages messages) {
    this.commands = commands;
    this.messages = messages;
    query.subscribe(this::ask);
  }

  /// Adds something to be found below the commands.
  public void addSource(PaletteSource source) {
    sources.add(source);
  }

  /// Starts anew, with what was used last.
  public void open() {
    if (query.get().isEmpty()) {
      ask("");
    } else {
      query.set("");
    }
  }

  /// No longer interested in answers that are still to come.
  public void close() {
    question++;
  }

  /// Moves the selection by `step`, around the ends.
  public void move(int step) {
    if (!entries.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + step, entries.size()));
    }
  }

  /// The selected line, where there is one that can be used.
  public Optional<PaletteEntry> choice() {
    int at = selected.get();
    return at < 0 || at >= entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(at)).filter(entry -> entry.refusal().isEmpty());
  }

  public StringProperty queryProperty() {
    return query;
  }

  public IntegerProperty selectedProperty() {
    return selected;
  }

  public ObservableList<PaletteEntry> entries() {
    return entries;
  }

  /// Notes that a command was used, so that an empty palette offers it again.
  void used(Command command) {
    recent.remove(command.id());
    recent.push(command.id());
    if (recent.size() > RECENT) {
      recent.removeLast();
    }
  }

  /// Commands that make no sense in the palette, such as opening it, are left out.
  void leaveOut(Predicate<Command> senseless) {
    listed = senseless.negate();
  }

  private void ask(String typed) {
    int mine = ++question;
    String text = typed.strip();
    char sign = text.isEmpty() ? ' ' : text.charAt(0);
    Optional<PaletteSource> only = sources.stream().filter(s -> s.sign() == sign).findFirst();
    boolean commandsOnly = sign == '>' || sign == '?';
    String wanted = only.isPresent() || commandsOnly ? text.substring(1).strip() : text;
    List<PaletteEntry> found = new ArrayList<>();
    if (only.isEmpty()) {
      bestCommands(wanted, sign == '?' || sign == '>').forEach(c -> found.add(entry(c)));
    }
    selected.set(-1);
    entries.setAll(found);
    selected.set(found.isEmpty() ? -1 : 0);
    if (wanted.isEmpty() || commandsOnly) {
      return;
    }
    for (PaletteSource source : only.map(List::of).orElse(sources)) {
      source.find(wanted, more -> append(mine, more));
    }
  }

  private void append(int asked, List<PaletteEntry> more) {
    if (asked == question && !more.isEmpty()) {
      entries.addAll(more);
      selected.set(Math.max(0, selected.get()));
    }
  }

  private List<Command> bestCommands(String wanted, boolean everything) {
    List<Command> all = commands.all().stream().filter(listed).toList();
    if (wanted.isEmpty() && !everything) {
      List<Command> lately = new ArrayList<>();
      recent.forEach(id -> all.stream().filter(c -> c.id().equals(id)).forEach(lately::add));
      all.stream().filter(c -> !lately.contains(c)).limit(RECENT).forEach(lately::add);
      return lately;
    }
    List<Fit> fits = new ArrayList<>();
    for (Command command : all) {
      points(wanted, command).ifPresent(points -> fits.add(new Fit(command, points)));
    }
    fits.sort(Comparator.comparingInt(Fit::points).reversed());
    return fits.stream().limit(everything ? fits.size() : MOST_COMMANDS).map(Fit::command).toList();
  }

  private OptionalInt points(String wanted, Command command) {
    OptionalInt name = Fuzzy.fit(wanted, command.name(messages));
    OptionalInt other = Fuzzy.fit(wanted, command.synonyms(messages));
    int bySynonym = other.isPresent() && other.getAsInt() > 500 ? other.getAsInt() - 150 : -1;
    int best = Math.max(name.orElse(-1), bySynonym);
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private PaletteEntry entry(Command command) {
    return new PaletteEntry(
        command.icon().orElse("fth-chevron-right"),
        command.name(messages),
        command.description(messages),
        command.keyText(),
        command.refusal().map(messages::text).orElse(null),
        () -> commands.run(command));
  }
}
