package touchstone.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerLine;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Permission;
import touchstone.ui.Formats;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// What else is known of a customer: contact points, permissions, stages, people, the note.
final class DetailSheet {
  private static final int NOTE_AT_MOST = 20_000;

  private final Messages messages;
  private final Formats formats;
  private final PageDoors doors;

  DetailSheet(Frame frame, PageDoors doors) {
    this.messages = frame.messages();
    this.formats = frame.formats();
    this.doors = doors;
  }

  void fill(VBox body, CustomerPage page) {
    Codes codes = page.house().codes();
    body.getChildren()
        .setAll(
            part(
                "contacts",
                page.records().contacts().stream()
                    .map(
                        point ->
                            messages.text("timeline.contact." + point.kind().id())
                                + ": "
                                + OneLine.of(point.contact()))
                    .toList(),
                "timeline.details.none"),
            part(
                "permissions",
                page.records().permissions().stream().map(one -> permission(one, codes)).toList(),
                "timeline.details.none"),
            part(
                "stages",
                page.records().stages().stream().map(one -> stage(one, codes)).toList(),
                "timeline.details.tenureStage"));
    if (!page.members().isEmpty()) {
      body.getChildren().add(people(page.members()));
    }
    String note = page.customer().note();
    if (note != null) {
      Label text = wrapped(note.substring(0, Math.min(note.length(), NOTE_AT_MOST)));
      VBox part = new VBox(head("note"), text);
      part.getStyleClass().add("detail");
      body.getChildren().add(part);
    }
  }

  private VBox people(List<CustomerLine> members) {
    VBox part = new VBox(head("people"));
    part.getStyleClass().add("detail");
    for (CustomerLine member : members) {
      Hyperlink link = new Hyperlink(OneLine.of(member.name()));
      link.setOnAction(_ -> doors.customer(member.id()));
      part.getChildren().add(link);
    }
    return part;
  }

  private VBox part(String key, List<String> lines, String none) {
    VBox part = new VBox(head(key));
    part.getStyleClass().add("detail");
    lines.forEach(line -> part.getChildren().add(wrapped(line)));
    if (lines.isEmpty()) {
      Label nothing = wrapped(messages.text(none));
      nothing.getStyleClass().add(Styles.MUTED);
      part.getChildren().add(nothing);
    }
    return part;
  }

  private String permission(Permission one, Codes codes) {
    String channel =
        one.channel() == null
            ? messages.text("timeline.details.anyChannel")
            : codes.label(CodeList.CHANNEL, one.channel());
    return messages.text(
            "timeline.details.permission",
            OneLine.of(codes.label(CodeList.PERMISSION_PURPOSE, one.purpose())),
            OneLine.of(channel),
            OneLine.of(codes.label(CodeList.LAWFUL_BASIS, one.lawfulBasis())))
        + " · "
        + span(one.from(), one.until());
  }

  private String stage(LifecycleStage one, Codes codes) {
    String why = one.why() == null ? "" : " · " + OneLine.of(one.why());
    return OneLine.of(codes.label(CodeList.STAGE, one.stage()))
        + " · "
        + span(one.from(), one.until())
        + why;
  }

  private String span(LocalDate from, @Nullable LocalDate until) {
    return until == null
        ? messages.text("timeline.details.from", formats.day(from))
        : messages.text("timeline.details.span", formats.day(from), formats.day(until));
  }

  private Node head(String key) {
    Label head = new Label(messages.text("timeline.details." + key));
    head.getStyleClass().add(Styles.SUBHEADING);
    return head;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
