package touchstone.trend;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.analysis.Pareto;

/// The answer to: which causes weigh most?
///
/// @param asked the question, with the types that count as incidents
/// @param currency the home currency of costs and values, ISO 4217
/// @param causes in no order; those of incidents without a cause under an empty code
public record Causes(Asked asked, String currency, List<Cause> causes) {

  /// What causes are weighed by.
  public enum Measure {
    INCIDENTS,
    CUSTOMERS,
    COST,
    VALUE_AT_RISK
  }

  /// One cause.
  ///
  /// @param code of the list of root causes; empty where none is recorded
  /// @param incidents how many incidents
  /// @param customers how many customers had one
  /// @param cost what those incidents cost net: given and spent on recovery, less received; never
  ///   below zero for a single incident
  /// @param valueAtRisk what those of the customers who have not left brought net in the last 365
  ///   days of the observation, where above zero; a customer with several causes counts in each
  public record Cause(
      String code, long incidents, long customers, BigDecimal cost, BigDecimal valueAtRisk) {

    private BigDecimal weight(Measure measure) {
      return switch (measure) {
        case INCIDENTS -> BigDecimal.valueOf(incidents);
        case CUSTOMERS -> BigDecimal.valueOf(customers);
        case COST -> cost;
        case VALUE_AT_RISK -> valueAtRisk;
      };
    }
  }

  public Causes {
    causes = List.copyOf(causes);
  }

  /// The causes by weight, the heaviest first; those of no weight have no place.
  public List<Pareto.Bar<String>> pareto(Measure measure) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    causes.forEach(cause -> weights.put(cause.code(), cause.weight(measure)));
    return Pareto.of(weights);
  }
}
