package touchstone.ui.trend;

import java.util.List;
import java.util.function.Supplier;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionFilter;
import touchstone.note.DatedNote;

/// What a mark of a figure counts.
sealed interface Rows {

  /// Interactions, exactly those of a filter.
  record Interactions(InteractionFilter filter) implements Rows {}

  /// Interactions that no filter tells.
  ///
  /// @param find looks for their ids; not on the window's thread
  record Chosen(Supplier<List<Long>> find) implements Rows {}

  /// A note pinned on a date, which counts nothing: it is opened itself.
  record Note(DatedNote note) implements Rows {}

  /// Customers.
  ///
  /// @param title what they have in common, in words
  /// @param find looks for them; not on the window's thread
  record People(String title, Supplier<List<CustomerId>> find) implements Rows {}
}
