package touchstone.logbook;

import java.util.List;
import java.util.Set;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.Tag;
import touchstone.store.Transaction;

/// Hanging tags on records and taking them off.
final class Tagging {
  private final InteractionStore interactions;

  Tagging(InteractionStore interactions) {
    this.interactions = interactions;
  }

  /// Hangs tags on a record that has none.
  void add(Transaction transaction, String ownerTable, long owner, List<String> names) {
    names.stream()
        .distinct()
        .forEach(
            name ->
                transaction.add(
                    InteractionTables.TAG, new Tag(transaction.newId(), ownerTable, owner, name)));
  }

  /// Makes the tags of a record exactly these.
  void replace(Transaction transaction, String ownerTable, long owner, List<String> names) {
    List<Tag> present = interactions.tags(transaction, ownerTable, owner);
    Set<String> wanted = Set.copyOf(names);
    present.stream()
        .filter(tag -> !wanted.contains(tag.name()))
        .forEach(tag -> transaction.remove(InteractionTables.TAG, tag.id()));
    List<String> there = present.stream().map(Tag::name).toList();
    add(
        transaction,
        ownerTable,
        owner,
        names.stream().filter(name -> !there.contains(name)).toList());
  }
}
