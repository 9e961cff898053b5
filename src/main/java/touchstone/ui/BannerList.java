package touchstone.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The banners above the screen, one line each.
final class BannerList {
  private BannerList() {}

  /// Keeps `lines` in step with the banners of `notices`.
  static void show(Notices notices, Pane lines, Messages messages) {
    Runnable rebuild =
        () -> {
          List<Node> all = new ArrayList<>();
          notices.banners().forEach(banner -> all.add(line(banner, notices, messages)));
          lines.getChildren().setAll(all);
        };
    notices.banners().addListener((ListChangeListener<? super Banner>) change -> rebuild.run());
    rebuild.run();
  }

  private static Node line(Banner banner, Notices notices, Messages messages) {
    Label text = new Label(banner.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(banner.kind().icon()), text);
    line.setId("banner-" + banner.id());
    line.getStyleClass().addAll("banner", banner.kind().styleClass());
    Runnable action = banner.action();
    if (action != null && banner.actionName() != null) {
      Button act = new Button(banner.actionName());
      act.setMinWidth(Region.USE_PREF_SIZE);
      act.setOnAction(event -> action.run());
      line.getChildren().add(act);
    }
    if (banner.closable()) {
      Button close = new Button();
      close.setGraphic(new FontIcon("fth-x"));
      close.getStyleClass().add("button-icon");
      close.setAccessibleText(messages.text("banner.close"));
      close.setOnAction(event -> notices.remove(banner.id()));
      line.getChildren().add(close);
    }
    return line;
  }
}
