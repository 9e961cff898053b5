package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import touchstone.demo.DemoCompany;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.past.RecordKey;

/// Pictures of every place of the window, over the made-up company, over one customer and over
/// nothing, in light, in dark, and with twice the text at 1000 px: `target/looks/window-*.png`, to
/// be looked at. Not one of the tests, since it fails only where a place cannot be shown at all:
/// `mvn -Dtest=WindowLooks test` takes the pictures. `-Dlooks.store=DIR` takes those of the trends
/// over a store of one's own.
class WindowLooks extends LookingWindow {
  private static final Map<String, Place> PLACES = places();

  @Test
  void every_place_over_the_made_up_company() throws Exception {
    new DemoCompany(wiring.database(), wiring.logbook(), wiring.customerFiling(), wiring.filing())
        .fillOnce();
    show();
    run("backup.now");
    until(() -> windows.frame().shell().backupProperty().get().contains("today"));
    InteractionLine line = newest();
    edit(line, EntryField.SUMMARY, "Delivered on the third day, the crew waited");
    wiring.logbook().remove(wiring.interactions().page(InteractionFilter.ALL, null, 2).get(1).id());
    run("log.interaction");
    until(() -> lookup("#line").tryQuery().isPresent());
    clickOn("#line").write("acme phone third call about the same invoice");
    push(KeyCode.ESCAPE);
    for (Dress dress : Dress.values()) {
      dress(dress);
      visit("demo-", dress);
      go(new Place.History(new RecordKey("interaction", line.id().value())));
      look("demo-history-record", dress);
    }
    dress(Dress.LIGHT);
    restorePreview();
    failure();
  }

  @Test
  void every_place_over_one_customer() throws Exception {
    for (int month = 6; month <= 11; month++) {
      Draft<EntryField> draft =
          Draft.ofEntry()
              .with(EntryField.CUSTOMER, "Acme Solar")
              .with(EntryField.TYPE, month == 9 ? "critical" : "stabilizing")
              .with(EntryField.CHANNEL, "phone")
              .with(EntryField.OCCURRED_AT, "2026-%02d-05T10:00".formatted(month))
              .with(EntryField.SUMMARY, "Talk of the month " + month);
      if (month == 9) {
        draft.with(EntryField.VALENCE_BEFORE, "-2").with(EntryField.SEVERITY, "3");
      }
      wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
    }
    show();
    visit("one-", Dress.LIGHT);
    tabs("one-");
  }

  @Test
  void every_place_over_nothing() throws Exception {
    show();
    visit("none-", Dress.LIGHT);
    tabs("none-");
    dress(Dress.LARGE);
    visit("none-", Dress.LARGE);
  }

  @Test
  void the_trends_of_a_store_of_ones_own() throws Exception {
    assumeTrue(System.getProperty("looks.store") != null, "-Dlooks.store=DIR names the store");
    show();
    tabs("own-");
    dress(Dress.LARGE);
    tabs("own-large-");
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("today", new Place.Today());
    places.put("interactions", new Place.Interactions(null));
    places.put("customers", new Place.Customers());
    places.put("duplicates", new Place.Duplicates());
    places.put("incidents", new Place.Incidents(null));
    places.put("trends", new Place.Trends(null));
    places.put("reports", new Place.Reports(null));
    places.put("history", new Place.History(null));
    places.put("bin", new Place.Bin());
    places.put("imports", new Place.Imports());
    places.put("settings", new Place.Settings());
    return places;
  }

  private void visit(String who, Dress dress) throws Exception {
    for (Map.Entry<String, Place> place : PLACES.entrySet()) {
      go(place.getValue());
      look(who + place.getKey(), dress);
      whole(who + place.getKey() + "-whole", dress);
    }
  }

  private void tabs(String who) throws Exception {
    go(new Place.Trends(null));
    for (int tab = 1; tab <= 8; tab++) {
      String key = "DIGIT" + tab;
      push(KeyCode.ALT, KeyCode.valueOf(key));
      settle();
      until(
          () -> lookup("#sentence").query().isVisible() || lookup("#wordText").query().isVisible());
      look(who + "trends-" + tab, Dress.LIGHT);
      whole(who + "trends-whole-" + tab, Dress.LIGHT);
    }
  }

  private void restorePreview() throws Exception {
    go(new Place.Settings());
    ListView<?> backups = lookup("#backups").queryAs(ListView.class);
    until(() -> !backups.getItems().isEmpty());
    interact(() -> backups.getSelectionModel().select(backups.getItems().size() - 1));
    interact(() -> lookup("#restoreChosen").queryButton().fire());
    until(() -> lookup("#restore-keep").tryQuery().isPresent());
    look("demo-restore", Dress.LIGHT);
    push(KeyCode.ESCAPE);
    run("backup.verify");
    until(() -> lookup("#verify-sheet").tryQuery().isPresent());
    look("demo-verify", Dress.LIGHT);
    push(KeyCode.ESCAPE);
  }

  private void failure() throws Exception {
    interact(
        () -> windows.frame().failures().show(new IllegalStateException("made up to be seen")));
    until(() -> Window.getWindows().size() > 1);
    Scene scene = onWindow(() -> lookup("#failure").query().getScene());
    write(onWindow(() -> scene.snapshot(null)), "window-failure-light");
    assertThat(scene.getWindow()).isNotEqualTo(stage);
    interact(() -> scene.getWindow().hide());
  }

  private InteractionLine newest() {
    return wiring.interactions().page(InteractionFilter.ALL, null, 1).getFirst();
  }

  private void edit(InteractionLine line, EntryField field, String text) {
    Draft<EntryField> draft = wiring.entries().draft(line.id()).orElseThrow().with(field, text);
    wiring.logbook().edit(line.id(), EntryReader.check(draft, wiring.logbook().house()).orThrow());
  }

  // A page that scrolls is shown whole as well.
  private void whole(String name, Dress dress) throws Exception {
    List<Node> pages = List.copyOf(lookup(".content > .scroll-pane").queryAll());
    for (Node page : pages) {
      if (page instanceof ScrollPane pane && pane.getContent() != null) {
        write(
            onWindow(() -> pane.getContent().snapshot(new SnapshotParameters(), null)),
            "window-" + name + "-" + dress.word());
      }
    }
  }
}
