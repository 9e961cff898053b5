/// The demo: a made-up company that leases coffee machines, with two years of customers,
/// interactions and incidents and a few stories in them. What is said stands in text files beside
/// the code; the code decides who, when and how often, the same for the same day. It writes through
/// the logbook's own filing and must not know a window, a file or a table.
@NullMarked
package touchstone.demo;

import org.jspecify.annotations.NullMarked;
