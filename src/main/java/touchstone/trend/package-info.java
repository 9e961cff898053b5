/// The questions the trend panel asks: what happens when in the relationship, for one customer, a
/// segment or all. Holds everybody's lives in columns, derived from the store and never the only
/// copy; knows the domain and the statistics, no figure and no window.
@NullMarked
package touchstone.trend;

import org.jspecify.annotations.NullMarked;
