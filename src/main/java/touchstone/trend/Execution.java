package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RankCorrelation;
import touchstone.interaction.KeyPoint;

/// The answer to: does doing it well make the difference? Of planned contacts (or of the types
/// asked for) with both an execution and an impression.
///
/// @param standard the user's own
/// @param unpaired contacts without one of the two; in none of the numbers
/// @param contacts by their scores, ascending
/// @param correlation of the two; empty below 2 or where one never varies
/// @param steps for each key point, what meeting it does; those without enough on both sides are
///   not there
public record Execution(
    Asked asked,
    Standard standard,
    long unpaired,
    List<Contact> contacts,
    Optional<RankCorrelation> correlation,
    List<Step> steps) {

  /// From which score on execution and impression are good, 0..100.
  public record Standard(int execution, int impression) {
    /// The one proposed at first.
    public static final Standard USUAL = new Standard(80, 70);
  }

  /// Contacts that were scored alike.
  ///
  /// @param execution 0..100
  /// @param impression on whatever scale it was taken, told as 0..100
  /// @param contacts how many
  public record Contact(int execution, double impression, long contacts) {

    /// Whether a cell of the grid counts them.
    public boolean liesIn(Cell cell) {
      return level(execution) == cell.execution() && level(impression) == cell.impression();
    }
  }

  /// Which quarter of the grid a contact lies in.
  public enum Quadrant {
    /// Well executed, good impression.
    MODEL,
    /// Well executed, poor impression: the wrong offer or moment.
    MOMENT,
    /// Poorly executed, good impression.
    LUCKY,
    /// Poorly executed, poor impression.
    COACH
  }

  /// What meeting a key point (a score of 4 or 5) does to the impression, against missing it.
  ///
  /// @param met contacts that met it
  /// @param missed contacts scored 1 to 3
  /// @param effect mean impression when met less when missed, in points of 100; a comparison, not
  ///   proof of a cause
  public record Step(KeyPoint keyPoint, int met, int missed, MeanDifference effect) {}

  /// How many points a level of the grid spans; the last of the ten has 100 too.
  public static final int LEVEL = 10;

  /// A cell of the grid.
  ///
  /// @param execution its level, 0..9
  /// @param impression its level, 0..9
  public record Cell(int execution, int impression, int contacts) {}

  /// How many contacts have both scores.
  public int paired() {
    return Math.toIntExact(contacts.stream().mapToLong(Contact::contacts).sum());
  }

  /// The cells with a contact, by execution, then by impression.
  public List<Cell> grid() {
    int[][] counts = new int[LEVELS][LEVELS];
    for (Contact contact : contacts) {
      counts[level(contact.execution())][level(contact.impression())] +=
          Math.toIntExact(contact.contacts());
    }
    List<Cell> cells = new ArrayList<>();
    for (int x = 0; x < LEVELS; x++) {
      for (int y = 0; y < LEVELS; y++) {
        if (counts[x][y] > 0) {
          cells.add(new Cell(x, y, counts[x][y]));
        }
      }
    }
    return cells;
  }

  private static final int LEVELS = 10;

  private static int level(double score) {
    return Math.clamp((int) Math.floor(score / LEVEL), 0, LEVELS - 1);
  }

  public Execution {
    contacts = List.copyOf(contacts);
    steps = List.copyOf(steps);
  }

  /// The quadrant of contacts by the standard.
  public Quadrant quadrant(Contact contact) {
    boolean well = contact.execution() >= standard.execution();
    boolean good = contact.impression() >= standard.impression();
    if (well) {
      return good ? Quadrant.MODEL : Quadrant.MOMENT;
    }
    return good ? Quadrant.LUCKY : Quadrant.COACH;
  }

  /// How many contacts lie in a quadrant.
  public long count(Quadrant quadrant) {
    return contacts.stream()
        .filter(one -> quadrant(one) == quadrant)
        .mapToLong(Contact::contacts)
        .sum();
  }
}
