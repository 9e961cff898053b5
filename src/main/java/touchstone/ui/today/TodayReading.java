package touchstone.ui.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.draft.KeptDraft;
import touchstone.followup.FollowUpLine;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentStore;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionStore;

/// What the worklist asks of the stores. Slow: never on the window's thread.
public final class TodayReading {
  private static final int DUE = 200;
  private static final int REVIEWS = 5;
  private static final int LATER = 10;

  private final FollowUpStore followUps;
  private final IncidentStore incidents;
  private final InteractionStore interactions;

  public TodayReading(
      FollowUpStore followUps, IncidentStore incidents, InteractionStore interactions) {
    this.followUps = followUps;
    this.incidents = incidents;
    this.interactions = interactions;
  }

  /// What a worklist says of its day.
  ///
  /// @param nothingLogged whether the store holds no interaction at all
  record Day(LocalDate day, List<Work> work, long due, long toReview, boolean nothingLogged) {}

  /// The worklist of a day.
  ///
  /// @param drafts what is not saved yet
  Day day(LocalDate today, List<KeptDraft> drafts) {
    long due = followUps.countDue(today);
    long toReview = incidents.counts().getOrDefault(IncidentStatus.TO_REVIEW, 0L);
    IncidentFilter unseen = IncidentFilter.ALL.withStatuses(Set.of(IncidentStatus.TO_REVIEW));
    List<Work> work = new ArrayList<>();
    List<Work.Unsaved> unsaved = drafts.stream().map(Work.Unsaved::new).toList();
    part(work, "today.drafts", unsaved.size(), unsaved);
    part(work, "today.due", due, promised(followUps.due(today, DUE), today));
    List<IncidentLine> reviews = incidents.queue(unseen, 0, REVIEWS);
    part(work, "today.review", toReview, reviews.stream().map(Work.ToReview::new).toList());
    List<? extends Work> later = promised(followUps.later(today, LATER), today);
    part(work, "today.later", later.size(), later);
    boolean nothing = work.isEmpty() && interactions.count(InteractionFilter.ALL) == 0;
    return new Day(today, work, due, toReview, nothing);
  }

  private static void part(List<Work> work, String key, long count, List<? extends Work> lines) {
    if (!lines.isEmpty()) {
      work.add(new Work.Head(key, count));
      work.addAll(lines);
    }
  }

  private static List<Work.Promised> promised(List<FollowUpLine> lines, LocalDate today) {
    return lines.stream()
        .map(line -> new Work.Promised(line, ChronoUnit.DAYS.between(line.followUp().due(), today)))
        .toList();
  }
}
