package touchstone.ui.timeline;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.Tenure;
import touchstone.ui.Formats;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// Who the customer is: name, stage, kind, since when, whose, how to reach.
final class PageHead {
  private static final int REACHED_BY = 4;
  private static final double WIDE = 2_000;

  private final Messages messages;
  private final Formats formats;
  private final PageDoors doors;

  PageHead(Frame frame, PageDoors doors) {
    this.messages = frame.messages();
    this.formats = frame.formats();
    this.doors = doors;
  }

  void fill(VBox head, CustomerPage page) {
    Customer customer = page.customer();
    Label name = new Label(OneLine.of(customer.name()));
    name.getStyleClass().add(Styles.HEADING);
    name.setWrapText(true);
    name.setId("customer-name");
    FlowPane facts = new FlowPane();
    facts.getStyleClass().add("facts");
    facts.setPrefWrapLength(WIDE);
    List<Node> all = facts.getChildren();
    all.add(chip(page.house().codes().label(CodeList.STAGE, page.line().stage())));
    all.add(muted(messages.text("timeline.kind." + customer.kind().id())));
    add(all, page.house().codes().label(CodeList.SEGMENT, customer.segment()));
    since(all, page);
    if (customer.owner() != null) {
      all.add(muted(messages.text("timeline.head.owner", OneLine.of(customer.owner()))));
    }
    Customer group = page.group();
    if (group != null) {
      all.add(muted(messages.text("timeline.head.memberOf")));
      Hyperlink link = new Hyperlink(OneLine.of(group.name()));
      link.setOnAction(_ -> doors.customer(group.id()));
      all.add(link);
    }
    add(all, customer.reference());
    head.getChildren().setAll(name, facts);
    List<ContactPoint> contacts = page.records().contacts();
    if (!contacts.isEmpty()) {
      FlowPane reached = new FlowPane();
      reached.getStyleClass().add("facts");
      reached.setPrefWrapLength(WIDE);
      contacts.stream()
          .limit(REACHED_BY)
          .forEach(point -> add(reached.getChildren(), point.contact()));
      head.getChildren().add(reached);
    }
  }

  private void since(List<Node> all, CustomerPage page) {
    Tenure tenure = page.tenure();
    if (tenure == null) {
      all.add(muted(messages.text("timeline.head.noStart")));
      return;
    }
    all.add(muted(messages.text("timeline.head.since", formats.day(tenure.start()))));
    all.add(muted(messages.text("timeline.head.day", formats.count(tenure.days()))));
    if (page.line().end() != null) {
      all.add(muted(messages.text("timeline.head.ended", formats.day(page.line().end()))));
    }
  }

  private static Label chip(String text) {
    Label chip = new Label(OneLine.of(text));
    chip.getStyleClass().add("chip");
    return chip;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }

  private static void add(List<Node> all, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      all.add(muted(OneLine.of(text)));
    }
  }
}
