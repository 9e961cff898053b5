/// Benchmarks: one class for each, run by `sh packaging/bench`. Each one has our side and a rival
/// do the same act turn by turn in one run and prints both with their ratio. None asserts a time:
/// the bars stand in the issues, the machine decides. Not part of the product.
@NullMarked
package touchstone.bench;

import org.jspecify.annotations.NullMarked;
