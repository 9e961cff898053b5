package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Everybody's life as one act left it. Immutable; answers questions from any thread, each in one
/// pass over the customers and their interactions.
///
/// A base of very many customers and a small sheet of those whose lives changed since: catching up
/// makes a new small sheet and leaves the base alone, until the small one has grown too large.
public final class Snapshot {
  private final Stamp stamp;
  private final Vocabulary words;
  private final Sheet base;
  private final BitSet superseded;
  private final Sheet recent;

  Snapshot(Stamp stamp, Vocabulary words, Sheet base, BitSet superseded, Sheet recent) {
    this.stamp = stamp;
    this.words = words;
    this.base = base;
    this.superseded = superseded;
    this.recent = recent;
  }

  /// A snapshot of what `fill` is given.
  public static Snapshot of(Stamp stamp, Consumer<SheetFill> filling) {
    Vocabulary words = Vocabulary.empty();
    SheetFill fill = new SheetFill(words);
    filling.accept(fill);
    return new Snapshot(stamp, words, fill.sheet(), new BitSet(), Sheet.EMPTY);
  }

  /// The act it knows last.
  public Stamp stamp() {
    return stamp;
  }

  /// How many customers it holds, those with a day 0.
  public int customers() {
    return base.customers() - superseded.cardinality() + recent.customers();
  }

  /// How many interactions of theirs it holds.
  public long interactions() {
    long gone = superseded.stream().mapToLong(n -> base.firsts()[n + 1] - base.firsts()[n]).sum();
    return base.rows() - gone + recent.rows();
  }

  /// What lives and interactions take in memory, in bytes.
  public long bytes() {
    return base.bytes() + recent.bytes() + words.bytes();
  }

  /// What takes, beside that, what only some interactions have: recoveries, scores, conversations.
  public long experienceBytes() {
    return base.experience().bytes() + recent.experience().bytes();
  }

  /// The segments that customers are in, in no order.
  public List<String> segments() {
    return words.segments().all();
  }

  /// The channels that were used, in no order.
  public List<String> channels() {
    return words.channels().all();
  }

  public List<String> functions() {
    return words.functions().all();
  }

  /// The employees who handled something.
  public List<String> handlers() {
    return words.handlers().all();
  }

  public List<String> causes() {
    return words.causes().all();
  }

  public List<String> tags() {
    return words.tags().all();
  }

  /// The ids of the customers in the order in which every answer in columns of this snapshot tells
  /// them for the same lives.
  public long[] customers(Whose whose, Observation observation) {
    Lives lives = lives(whose, observation);
    long[] ids = new long[lives.atMost()];
    int n = 0;
    while (lives.next()) {
      ids[n++] = lives.life().sheet.ids().get(lives.life().place);
    }
    return Arrays.copyOf(ids, n);
  }

  /// How many interactions of each type happen in each month of the relationship, and how long
  /// customers are observed there.
  public LifecycleCounts lifecycle(Whose whose, Narrowing narrowing, Observation observation) {
    return lifecycle(lives(whose, observation).pieces(), narrowing);
  }

  /// Walks that add up, at once where there are several.
  LifecycleCounts lifecycle(List<Lives> walks, Narrowing narrowing) {
    return walks.parallelStream()
        .map(lives -> new LifecycleQuestion(this, narrowing).count(lives))
        .reduce(LifecycleQuestion::plus)
        .orElseThrow()
        .answer();
  }

  /// The same with the time told from an event of each life: month 0 begins on the day after it.
  /// Who has no event is left out.
  ///
  /// @param events the tenure day of each customer's event, in the order of every answer in
  ///   columns; below 0 where there is none
  public LifecycleCounts lifecycleSince(
      int[] events, Whose whose, Narrowing narrowing, Observation observation) {
    LifecycleQuestion question = new LifecycleQuestion(this, narrowing);
    int[] next = {0};
    each(
        whose,
        observation,
        life -> {
          int event = events[next[0]++];
          if (event >= 0) {
            life.beginAfter(event);
            question.count(life);
          }
        });
    return question.answer();
  }

  /// The days that `lifecycleSince` counts in one month, customer by customer.
  public List<Stretch> monthSince(int[] events, int month, Whose whose, Observation observation) {
    StretchQuestion question = new StretchQuestion(events, month);
    each(whose, observation, question::life);
    return question.answer();
  }

  /// How long every customer is observed, and whether it left: for retention.
  public Tenures tenures(Whose whose, Observation observation) {
    Lives lives = lives(whose, observation);
    Columns columns = new Columns(lives.atMost());
    while (lives.next()) {
      columns.add(lives.life());
    }
    return columns.tenures();
  }

  /// The first interaction of each customer that `narrowing` lets pass, such as the first critical
  /// incident, against leaving: for the cumulative incidence.
  public FirstEvents first(Whose whose, Narrowing narrowing, Observation observation) {
    return new FirstQuestion(this, narrowing).answer(lives(whose, observation));
  }

  /// The tenure days of every customer's interactions: for mean cumulative functions.
  public EventDays events(Whose whose, Narrowing narrowing, Observation observation) {
    return new EventQuestion(this, narrowing).answer(lives(whose, observation));
  }

  /// How much money every customer brought and cost on which tenure day: for the ledger of the
  /// population. Acquisition costs stand on day 0.
  public LedgerDays ledger(Whose whose, Observation observation) {
    LedgerQuestion question = new LedgerQuestion();
    each(whose, observation, question::life);
    return question.answer();
  }

  /// How many interactions fall into each week or month of the calendar, by group, with the days
  /// customers were observed in it: for control charts.
  public CalendarCounts calendar(
      Whose whose, Narrowing narrowing, Observation observation, Period period, Grouping by) {
    CalendarQuestion question =
        new CalendarQuestion(this, narrowing, observation, period, by, first(whose, observation));
    each(whose, observation, question::life);
    return question.answer();
  }

  /// The root causes of the interactions asked for, with whom they hit and what they cost.
  public CauseCounts causes(Whose whose, Narrowing narrowing, Observation observation) {
    CauseQuestion question = new CauseQuestion(this, narrowing);
    each(whose, observation, question::life);
    return question.answer();
  }

  /// The incidents that customers took badly, and what was done about them.
  public RecoveryCounts recoveries(Whose whose, Narrowing narrowing, Observation observation) {
    RecoveryQuestion question = new RecoveryQuestion(this, narrowing, observation);
    each(whose, observation, question::life);
    return question.answer();
  }

  /// Contacts by execution, impression and key points.
  public ScoreCounts scores(Whose whose, Narrowing narrowing, Observation observation) {
    ScoreQuestion question = new ScoreQuestion(this, narrowing);
    each(whose, observation, question::life);
    return question.answer();
  }

  /// Interactions by stage and channel, and the conversations in which any of them is.
  public ChannelCounts channels(Whose whose, Narrowing narrowing, Observation observation) {
    StageQuestion stages = new StageQuestion(this, narrowing);
    ConversationQuestion conversations = new ConversationQuestion(this, narrowing);
    each(
        whose,
        observation,
        life -> {
          stages.life(life);
          conversations.life(life);
        });
    return conversations.answer(stages.answer());
  }

  /// How those who started in the same month fare, month of life by month of life.
  public CohortCounts cohorts(Whose whose, Narrowing narrowing, Observation observation) {
    LocalDate first = first(whose, Observation.until(observation.until()));
    CohortQuestion question = new CohortQuestion(this, narrowing, observation, first);
    each(whose, observation, question::life);
    return question.answer();
  }

  Vocabulary words() {
    return words;
  }

  Sheet base() {
    return base;
  }

  Sheet recent() {
    return recent;
  }

  BitSet superseded() {
    return superseded;
  }

  Filter filter(Sheet sheet, Narrowing narrowing) {
    return new Filter(sheet, words, narrowing);
  }

  /// The first day on which any of these customers is observed; the last day where none is.
  private LocalDate first(Whose whose, Observation observation) {
    long[] least = {observation.until().toEpochDay()};
    each(whose, observation, life -> least[0] = Math.min(least[0], (long) life.start + life.entry));
    return LocalDate.ofEpochDay(least[0]);
  }

  /// The same with these customers' lives as they are now.
  ///
  /// @param gone customers whose former lives no longer hold
  /// @param lives the present ones, in the numbers of `grown`
  Snapshot with(Stamp now, Vocabulary grown, Collection<Long> gone, Sheet lives) {
    BitSet outOfBase = (BitSet) superseded.clone();
    BitSet outOfRecent = new BitSet();
    for (long id : gone) {
      int old = base.place(id);
      if (old >= 0) {
        outOfBase.set(old);
      }
      int late = recent.place(id);
      if (late >= 0) {
        outOfRecent.set(late);
      }
    }
    Sheet fresh = SheetFill.merged(recent, outOfRecent, lives);
    return new Snapshot(now, grown, base, outOfBase, fresh);
  }

  /// The same in one sheet.
  Snapshot compact() {
    if (superseded.isEmpty() && recent.customers() == 0) {
      return this;
    }
    Sheet one = SheetFill.merged(base, superseded, recent);
    return new Snapshot(stamp, words, one, new BitSet(), Sheet.EMPTY);
  }

  /// Shows every observed customer to a visitor, those of the base first.
  void each(Whose whose, Observation observation, Consumer<Life> visitor) {
    Lives lives = lives(whose, observation);
    while (lives.next()) {
      visitor.accept(lives.life());
    }
  }

  /// Every observed customer, to be fetched.
  Lives lives(Whose whose, Observation observation) {
    Chosen all = new Chosen(base, words, whose);
    return new Lives(observation, all, superseded, new Chosen(recent, words, whose));
  }
}
