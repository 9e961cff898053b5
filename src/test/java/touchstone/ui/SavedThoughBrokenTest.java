package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.disk.Sealing;
import touchstone.draft.DraftSubject;
import touchstone.followup.FollowUp;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentId;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.EntryField;
import touchstone.logbook.ReviewField;
import touchstone.note.DatedNoteStore;
import touchstone.store.BreakingDisk;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.ui.customer.CustomerFormViewModel;
import touchstone.ui.incident.IncidentReading;
import touchstone.ui.incident.ReviewViewModel;
import touchstone.ui.log.LogDesk;
import touchstone.ui.log.LogViewModel;
import touchstone.ui.setting.CodesViewModel;
import touchstone.ui.today.TodayReading;
import touchstone.ui.today.TodayViewModel;

/// A form is saved, the journal has the act, and then the database breaks down and cannot be made
/// again: the user is told that it is saved, the form is empty, so that nobody saves it again, and
/// it is there once the disk is mended, one time.
class SavedThoughBrokenTest extends WindowOnBooks {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private final BreakingDisk disk = new BreakingDisk();

  /// A form as somebody meets it.
  enum Form {
    LOG,
    REVIEW,
    CUSTOMER,
    CODE,
    NOTE,
    TASK
  }

  /// What stands in a form and how it is saved.
  ///
  /// @param save saves what was typed before
  /// @param left what of it still stands in the form
  /// @param stored how often it is in the store
  private record Filled(Runnable save, java.util.function.Supplier<String> left, Count stored) {}

  private interface Count {
    long now();
  }

  @Override
  protected Books books(Path home) {
    return new Books(new StorePlace(home, disk, Sealing.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void what_the_journal_has_is_told_as_saved_and_is_there_once(Form form) throws Exception {
    AtomicBoolean said = new AtomicBoolean();
    Filled typed = onWindow(() -> typed(form, () -> said.set(true)));
    until(() -> !typed.left().get().isEmpty());
    disk.breakAfterNextAct(books.database);

    onWindow(
        () -> {
          typed.save().run();
          return true;
        });
    until(() -> said.get() || frame.notices().shownProperty().get().isPresent());

    assertThat(disk.isBroken()).isTrue();
    assertThatThrownBy(() -> books.interactions.count(InteractionFilter.ALL))
        .as("the database is not there")
        .isInstanceOf(StoreFailure.class);
    Optional<String> notice =
        onWindow(() -> frame.notices().shownProperty().get().map(Notice::text));
    assertThat(notice.orElse("Saved")).doesNotContain("not saved").isNotBlank();
    until(() -> typed.left().get().isEmpty());
    until(() -> drafts.list().isEmpty());
    disk.mend();
    assertThat(typed.stored().now()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_the_journal_has_not_is_told_as_not_saved_and_the_same_save_works_after(Form form)
      throws Exception {
    AtomicBoolean said = new AtomicBoolean();
    Filled typed = onWindow(() -> typed(form, () -> said.set(true)));
    until(() -> !typed.left().get().isEmpty());
    disk.breakNow();

    onWindow(
        () -> {
          typed.save().run();
          return true;
        });
    until(() -> !frame.notices().banners().isEmpty());

    assertThat(said.get()).isFalse();
    assertThat(onWindow(() -> typed.left().get())).isNotEmpty();
    disk.mend();
    assertThat(typed.stored().now()).isZero();
    onWindow(
        () -> {
          typed.save().run();
          return true;
        });
    until(() -> said.get() || frame.notices().shownProperty().get().isPresent());
    assertThat(typed.stored().now()).isEqualTo(1);
  }

  private Filled typed(Form form, Runnable saved) {
    return switch (form) {
      case LOG -> log();
      case REVIEW -> review(saved);
      case CUSTOMER -> customer(saved);
      case CODE -> code();
      case NOTE -> note(saved);
      case TASK -> task(saved);
    };
  }

  private Filled log() {
    LogDesk desk =
        new LogDesk(
            books.logbook,
            books.customers,
            books.interactions,
            books.followUps,
            books.entries,
            frame.drafts());
    LogViewModel model =
        new LogViewModel(
            desk,
            frame.background(),
            frame.messages(),
            frame.notices(),
            frame.failures(),
            () -> {});
    model.bar().lineProperty().set("acme phone planned told once");
    return new Filled(
        () -> model.save(false),
        () -> model.bar().lineProperty().get(),
        () -> books.interactions.count(InteractionFilter.ALL));
  }

  private Filled review(Runnable saved) {
    books.log(
        EntryField.CUSTOMER, "Acme",
        EntryField.TYPE, "critical",
        EntryField.HAPPENED, "As told first");
    IncidentId id = books.incidents.queue(IncidentFilter.ALL, 0, 1).getFirst().id();
    ReviewViewModel model =
        new ReviewViewModel(
            new IncidentReading(
                books.incidents, books.interactions, books.customers, books.followUps, books.codes),
            books.logbook,
            frame.drafts(),
            frame.background(),
            Locale.ENGLISH);
    model.onFailure(frame.failures()::show);
    List<Long> done = new ArrayList<>();
    model
        .text(ReviewField.HAPPENED)
        .subscribe(
            text -> {
              if (text.equals("As told first")) { // it is read
                frame.fx().execute(() -> model.text(ReviewField.HAPPENED).set("Told once"));
              }
            });
    model.open(id);
    return new Filled(
        () ->
            model.save(
                act -> {
                  done.add(act);
                  saved.run();
                }),
        () -> done.isEmpty() ? told(model) : "",
        () ->
            "Told once".equals(books.incidents.find(id).orElseThrow().story().happened()) ? 1 : 0);
  }

  private static String told(ReviewViewModel model) {
    String text = model.text(ReviewField.HAPPENED).get();
    return text.equals("Told once") ? text : "";
  }

  private Filled customer(Runnable saved) {
    CustomerFormViewModel model =
        new CustomerFormViewModel(
            books.customers,
            books.customerEntries,
            books.logbook,
            new Deeds(frame, books.logbook),
            frame.drafts(),
            frame.background(),
            frame.messages());
    model.failureProperty().subscribe(why -> why.ifPresent(frame.failures()::show));
    model.open(null);
    model.text(CustomerField.NAME).set("Told once");
    return new Filled(
        () -> model.save(_ -> saved.run()),
        () -> model.text(CustomerField.NAME).get(),
        () -> books.customers.meant("Told once").isPresent() ? 1 : 0);
  }

  private Filled code() {
    Deeds deeds = new Deeds(frame, books.logbook);
    CodesViewModel model =
        new CodesViewModel(
            books.codes,
            books.logbook,
            deeds::act,
            frame.drafts(),
            frame.background(),
            books.database::subscribe,
            frame.fx(),
            frame.messages());
    model.show();
    model.listProperty().set(CodeList.CHANNEL);
    model.wordProperty().set("Pigeon");
    return new Filled(
        model::add,
        () -> model.wordProperty().get(),
        () ->
            books.codes.codes().all(CodeList.CHANNEL).stream()
                .map(Code::label)
                .filter("Pigeon"::equals)
                .count());
  }

  /// As the sheet of notes does it.
  private Filled note(Runnable saved) {
    String[] label = {"Told once"};
    Typing typing =
        new Typing() {
          @Override
          public Optional<Typing.Typed> typed() {
            return Optional.empty();
          }

          @Override
          public void forget() {
            label[0] = "";
          }
        };
    DraftKeeper keeper = frame.drafts().keeper(DraftSubject.ofNew("note"), typing);
    Deeds deeds = new Deeds(frame, books.logbook);
    DatedNoteStore notes = new DatedNoteStore(books.database);
    return new Filled(
        () ->
            deeds.act(
                keeper.saving(() -> books.logbook.note(DAY, label[0], false), _ -> true),
                _ -> {
                  keeper.saved();
                  label[0] = "";
                  saved.run();
                },
                "acts.undone",
                "note"),
        () -> label[0],
        () -> notes.all().size());
  }

  private Filled task(Runnable saved) {
    books.log(
        EntryField.CUSTOMER, "Acme", EntryField.TYPE, "planned", EntryField.FOLLOW_UP, "Call");
    FollowUp call = books.followUps.due(DAY.plusDays(90), 1).getFirst().followUp();
    TodayViewModel model =
        new TodayViewModel(
            new TodayReading(books.followUps, books.incidents, books.interactions),
            books.logbook,
            frame.drafts(),
            frame.background(),
            books.database::subscribe,
            frame.fx());
    model.onFailure(frame.failures()::show);
    List<Long> done = new ArrayList<>();
    return new Filled(
        () ->
            model.done(
                call,
                act -> {
                  done.add(act);
                  saved.run();
                }),
        () -> done.isEmpty() ? call.what() : "",
        () -> books.followUps.due(DAY.plusDays(90), 9).isEmpty() ? 1 : 0);
  }
}
