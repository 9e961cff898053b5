package touchstone.trend;

import touchstone.interaction.InteractionType;

/// How often one type of interaction happens in one month of the relationship.
///
/// @param month lifecycle month, 0 for tenure days 0 to 29
/// @param observed customers observed in that month, also for only a part of it; 1 or more
/// @param customerMonths their observed days in that month in units of 30
/// @param interactions the interactions counted
/// @param rate interactions per customer-month
/// @param lower lower end of the rate's exact 95 % interval
/// @param upper its upper end
public record LifecycleRow(
    InteractionType type,
    int month,
    int observed,
    double customerMonths,
    long interactions,
    double rate,
    double lower,
    double upper) {}
