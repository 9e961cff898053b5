package touchstone.ui.trend;

import java.util.List;
import touchstone.customer.CustomerLine;

/// The customers that a mark counts.
///
/// @param title what they have in common
/// @param all how many they are
/// @param lines the first of them, by name
record FoundPeople(String title, int all, List<CustomerLine> lines) {}
