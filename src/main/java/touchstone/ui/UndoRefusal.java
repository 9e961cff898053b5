package touchstone.ui;

import java.util.Optional;
import touchstone.past.PastStore;
import touchstone.past.RecordKey;
import touchstone.past.Subject;
import touchstone.store.PastAct;
import touchstone.store.StoreFailure;

/// Says why something could not be taken back: what was changed since, by whom and when; and leads
/// to the history of that.
public final class UndoRefusal {
  private static final String BANNER = "undo";

  private final PastStore past;
  private final Frame frame;

  public UndoRefusal(PastStore past, Frame frame) {
    this.past = past;
    this.frame = frame;
  }

  /// What stands in the way, as a reader names it.
  private record Found(RecordKey key, Optional<Subject> subject) {}

  /// Shows any failure; one that tells what stands in the way in its own words.
  public void show(Throwable failure, String act) {
    if (failure instanceof StoreFailure refusal && refusal.since().isPresent()) {
      StoreFailure.Since since = refusal.since().get();
      frame
          .background()
          .ticket()
          .read(
              () -> find(since), found -> tell(refusal, since, found, act), frame.failures()::show);
    } else {
      frame.failures().show(failure);
    }
  }

  private Found find(StoreFailure.Since since) {
    RecordKey key = past.namedBy(new RecordKey(since.table(), since.record()));
    return new Found(key, past.subject(key));
  }

  private void tell(StoreFailure failure, StoreFailure.Since since, Found found, String act) {
    Messages messages = frame.messages();
    String name = found.subject().map(this::name).orElse(found.key().table());
    PastAct later = since.later();
    String text =
        later == null
            ? messages.text("acts.refused.plain", act, name)
            : messages.text(
                failure.reason() == StoreFailure.Reason.OWNER_GONE
                    ? "acts.refused.owner"
                    : "acts.refused",
                act,
                name,
                later.who(),
                frame.formats().moment(later.at(), frame.zone()),
                ActNames.of(messages, later.name()));
    frame
        .notices()
        .show(
            new Banner(
                BANNER,
                Banner.Kind.WARNING,
                text,
                messages.text("acts.history"),
                () -> {
                  frame.notices().remove(BANNER);
                  frame.screens().go(new Place.History(found.key()));
                },
                true));
  }

  private String name(Subject subject) {
    String words = OneLine.of(subject.text());
    if (subject.reference().isEmpty()) {
      return words.isEmpty() ? subject.customer() : words;
    }
    return words.isEmpty() ? subject.reference() : subject.reference() + " " + words;
  }
}
