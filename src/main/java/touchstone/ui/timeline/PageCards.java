package touchstone.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpLine;
import touchstone.incident.IncidentLine;
import touchstone.interaction.InteractionType;
import touchstone.interaction.JourneyStore.ChannelCount;
import touchstone.interaction.TimelineMark;
import touchstone.ui.Formats;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Styles;
import touchstone.ui.control.TypeBadge;

/// The three cards of a customer's page: value ledger, at a glance, next.
final class PageCards {
  private static final int CHANNELS = 3;
  private static final int NEXT = 2;

  private final Frame frame;
  private final Messages messages;
  private final Formats formats;
  private final PageDoors doors;
  private final CustomerPageViewModel model;

  PageCards(Frame frame, PageDoors doors, CustomerPageViewModel model) {
    this.frame = frame;
    this.messages = frame.messages();
    this.formats = frame.formats();
    this.doors = doors;
    this.model = model;
  }

  void ledger(VBox card, CustomerPage page) {
    LedgerWords words = new LedgerWords(messages, formats);
    ValueBook book = ValueBook.of(page);
    head(card, "timeline.ledger");
    if (!book.isEmpty()) {
      GridPane sums = new GridPane();
      sums.getStyleClass().add("sums");
      int row = 0;
      for (LedgerWords.Entry entry : words.entries(page, book)) {
        Label name = entry.total() ? strong(entry.name()) : muted(entry.name());
        Label amount = entry.total() ? strong(entry.amount()) : new Label(entry.amount());
        amount.setMaxWidth(Double.MAX_VALUE);
        amount.getStyleClass().add("number");
        GridPane.setHgrow(amount, Priority.ALWAYS);
        sums.addRow(row++, name, amount);
      }
      card.getChildren().add(sums);
    }
    Label verdict = wrapped(words.verdict(page, book));
    verdict.setId("break-even");
    card.getChildren().add(verdict);
    words.others(page, book).forEach(other -> card.getChildren().add(muted(other)));
  }

  void glance(VBox card, CustomerPage page) {
    head(card, "timeline.glance");
    if (page.marks().isEmpty()) {
      card.getChildren().add(muted(messages.text("timeline.glance.none")));
      return;
    }
    FlowPane counts = new FlowPane();
    counts.getStyleClass().add("facts");
    for (InteractionType type : InteractionType.values()) {
      counts.getChildren().add(count(page, type));
    }
    card.getChildren().addAll(counts, wrapped(balance(page.marks())));
    FlowPane channels = new FlowPane();
    channels.getStyleClass().add("facts");
    long all = page.marks().size();
    long rest = all;
    for (ChannelCount one : page.channels().stream().limit(CHANNELS).toList()) {
      String name = OneLine.of(page.house().codes().label(CodeList.CHANNEL, one.channel()));
      channels
          .getChildren()
          .add(muted(channel("timeline.glance.channel", name, one.interactions(), all)));
      rest -= one.interactions();
    }
    if (rest > 0) {
      String more = formats.count(page.channels().size() - (long) CHANNELS);
      channels.getChildren().add(muted(channel("timeline.glance.more", more, rest, all)));
    }
    LocalDate last = page.marks().getFirst().day();
    card.getChildren()
        .addAll(channels, muted(messages.text("timeline.glance.last", formats.day(last))));
  }

  void next(VBox card, CustomerPage page) {
    head(card, "timeline.next");
    List<FollowUpLine> promised = page.followUps();
    List<IncidentLine> incidents = page.incidents();
    if (promised.isEmpty() && incidents.isEmpty()) {
      card.getChildren().add(muted(messages.text("timeline.next.none")));
      return;
    }
    promised.stream()
        .limit(NEXT)
        .forEach(line -> card.getChildren().add(followUp(line.followUp(), page.house().today())));
    incidents.stream().limit(NEXT).forEach(line -> card.getChildren().add(incident(line)));
    int more = Math.max(0, promised.size() - NEXT) + Math.max(0, incidents.size() - NEXT);
    if (more > 0) {
      card.getChildren().add(muted(messages.text("timeline.next.more", more, formats.count(more))));
    }
  }

  private Node count(CustomerPage page, InteractionType type) {
    long n =
        switch (type) {
          case STABILIZING -> page.line().stabilizing();
          case CRITICAL -> page.line().critical();
          case PLANNED -> page.line().planned();
          case SURPRISE -> page.line().surprise();
        };
    String name = OneLine.of(page.house().codes().label(CodeList.TYPE, type.id()));
    TypeBadge badge = new TypeBadge();
    badge.paletteProperty().bind(Looks.palette(frame));
    badge.show(type, name + " " + formats.count(n));
    return badge;
  }

  private String balance(List<TimelineMark> marks) {
    long good = marks.stream().filter(mark -> mark.valence() > 0).count();
    long bad = marks.stream().filter(mark -> mark.valence() < 0).count();
    if (good + bad == 0) {
      return messages.text("timeline.glance.noOutcome");
    }
    long sum = marks.stream().mapToLong(TimelineMark::valence).sum();
    return messages.text(
        "timeline.glance.balance",
        Looks.signed(sum, formats),
        good,
        formats.count(good),
        bad,
        formats.count(bad));
  }

  private String channel(String key, String name, long n, long all) {
    return messages.text(key, name, formats.percent(n / (double) all));
  }

  private Node followUp(FollowUp followUp, LocalDate today) {
    long late = today.toEpochDay() - followUp.due().toEpochDay();
    String due =
        late > 0
            ? messages.text("timeline.next.overdue", late, formats.count(late))
            : late == 0
                ? messages.text("timeline.next.today")
                : messages.text("timeline.next.due", formats.day(followUp.due()));
    String what = OneLine.of(followUp.what());
    String text = messages.text("timeline.next.followUp", what, due);
    Button done = new Button(null, new FontIcon("fth-check"));
    done.setTooltip(new Tooltip(messages.text("timeline.next.done")));
    done.setAccessibleText(messages.text("timeline.next.done") + ": " + text);
    done.setOnAction(_ -> model.done(followUp));
    MenuItem tomorrow = new MenuItem(messages.text("timeline.next.tomorrow"));
    tomorrow.setOnAction(_ -> model.snooze(followUp, 1));
    MenuItem week = new MenuItem(messages.text("timeline.next.week"));
    week.setOnAction(_ -> model.snooze(followUp, 7));
    MenuButton later = new MenuButton(messages.text("timeline.next.later"), null, tomorrow, week);
    return line(what, due, done, later);
  }

  private Node incident(IncidentLine incident) {
    String summary =
        incident.summary().isBlank()
            ? messages.text("timeline.peek.noSummary")
            : OneLine.of(incident.summary());
    String state = messages.text("timeline.incident." + incident.status().id());
    Button review = new Button(messages.text("timeline.next.review"));
    review.setAccessibleText(messages.text("timeline.next.review") + ": " + summary);
    review.setOnAction(_ -> doors.go(new Place.Incidents(incident.id())));
    return line(summary, state, review);
  }

  private static Node line(String what, String when, Region... acts) {
    Label first = new Label(what);
    first.setTooltip(new Tooltip(what));
    Label second = new Label(when);
    second.getStyleClass().add(Styles.MUTED);
    VBox words = new VBox(first, second);
    HBox line = new HBox(words);
    line.getStyleClass().addAll("filters", "next-line");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    for (Region act : acts) {
      act.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(act);
    }
    return line;
  }

  private void head(VBox card, String key) {
    Label head = new Label(messages.text(key));
    head.getStyleClass().add(Styles.SUBHEADING);
    card.getChildren().setAll(head);
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    return label;
  }

  private static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
