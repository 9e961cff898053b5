package touchstone.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.ui.Deeds;
import touchstone.ui.Place;
import touchstone.ui.WindowOnBooks;

class CodesScreenTest extends WindowOnBooks {
  @BeforeEach
  void openSettings() throws Exception {
    onWindow(
        () -> {
          frame
              .screens()
              .register(
                  Place.Settings.class,
                  SettingController.class,
                  () ->
                      new SettingController(
                          new SettingViewModel(frame.settings()), frame, List.of(part())));
          return true;
        });
    open(new Place.Settings());
    until(() -> !lines().getItems().isEmpty());
  }

  @Test
  void a_code_is_retired_and_renamed_by_key_and_comes_back_by_undo() throws Exception {
    list(CodeList.CHANNEL);
    interact(() -> lines().requestFocus());
    push(KeyCode.END);
    push(KeyCode.UP);
    push(KeyCode.DELETE);
    until(() -> chosen().retired());
    String id = chosen().code();
    assertThat(books.codes.codes().offered(CodeList.CHANNEL))
        .extracting(Code::code)
        .doesNotContain(id);
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> !chosen().retired());
    assertThat(chosen().code()).isEqualTo(id);
    push(KeyCode.F2);
    write("Trade");
    push(KeyCode.ENTER);
    until(() -> chosen().label().equals("Trade"));
    assertThat(books.codes.codes().label(CodeList.CHANNEL, id)).isEqualTo("Trade");
  }

  @Test
  void it_looks_right() throws Exception {
    interact(() -> toTheEnd());
    look("codes-types");
    list(CodeList.RECOVERY_ACTION);
    interact(
        () -> {
          lines().getSelectionModel().select(2);
          lines().requestFocus();
        });
    push(KeyCode.DELETE);
    until(() -> chosen().retired());
    interact(
        () -> {
          lookup("#newCode").queryTextInputControl().setText("refund");
          lookup("#newCode").<Node>query().requestFocus();
        });
    push(KeyCode.ENTER);
    interact(() -> toTheEnd());
    look("codes");
    list(CodeList.SEGMENT);
    interact(() -> toTheEnd());
    look("codes-empty");
  }

  @Test
  void at_1000_px_and_twice_the_text_nothing_reaches_beyond_the_window() throws Exception {
    onWindow(
        () -> {
          frame.settings().change(s -> s.withTextSize(200));
          stage.setWidth(1000);
          return true;
        });
    settle();
    assertThat(pane().getContent().getLayoutBounds().getWidth())
        .isLessThanOrEqualTo(pane().getViewportBounds().getWidth() + 1);
  }

  private CodesPart part() {
    Deeds deeds = new Deeds(frame, books.logbook);
    return new CodesPart(
        new CodesViewModel(
            books.codes,
            books.logbook,
            deeds::act,
            frame.drafts(),
            frame.background(),
            books.database::subscribe,
            frame.fx(),
            frame.messages()),
        frame);
  }

  private void list(CodeList list) throws Exception {
    interact(() -> lookup("#codeLists").<ComboBox<CodeList>>query().setValue(list));
    settle();
  }

  private void toTheEnd() {
    ScrollPane pane = pane();
    pane.getContent().layoutBoundsProperty().subscribe(_ -> pane.setVvalue(1));
  }

  private ScrollPane pane() {
    return lookup(".content .scroll-pane").queryAs(ScrollPane.class);
  }

  private ListView<Code> lines() {
    return lookup("#codes").queryListView();
  }

  private Code chosen() {
    return lines().getSelectionModel().getSelectedItem();
  }
}
