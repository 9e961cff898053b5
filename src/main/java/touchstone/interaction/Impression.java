package touchstone.interaction;

import java.math.BigDecimal;
import java.util.Locale;
import touchstone.customer.Money;

/// What the customer thought of it: a score on the scale it was asked on, kept with it.
public record Impression(BigDecimal score, Scale scale) {
  /// The scales in use, each with its least and greatest score.
  public enum Scale {
    /// Satisfaction, 1 to 5.
    CSAT_5(1, 5),
    /// Effort, 1 to 7.
    CES_7(1, 7),
    /// Would recommend, 0 to 10.
    NPS_10(0, 10),
    /// Per cent.
    PERCENT(0, 100);

    private final int least;
    private final int greatest;

    Scale(int least, int greatest) {
      this.least = least;
      this.greatest = greatest;
    }

    public int least() {
      return least;
    }

    public int greatest() {
      return greatest;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean holds(BigDecimal score) {
      return score.compareTo(BigDecimal.valueOf(least)) >= 0
          && score.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }
  }

  public Impression {
    if (!scale.holds(score)) {
      throw new IllegalArgumentException("the score does not lie on its scale");
    }
    score = Money.plain(score);
  }
}
