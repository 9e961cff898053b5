package touchstone.trend;

import java.math.BigDecimal;
import java.util.Optional;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.MeanCumulativeCurve;

/// The answer to: when has a customer paid back what winning it cost?
///
/// @param currency the home currency, ISO 4217
/// @param value the mean cumulative net value of a customer by tenure day
/// @param breakEven the share past break-even by tenure day (`incidence`), against those who left
///   before
/// @param leftBefore customers who left before they had broken even
/// @param lost what those had cost more than they brought
/// @param meanLoss the same per such customer; empty without one
public record PopulationValue(
    Asked asked,
    String currency,
    MeanCumulativeCurve value,
    IncidenceCurve breakEven,
    long leftBefore,
    BigDecimal lost,
    Optional<BigDecimal> meanLoss) {}
