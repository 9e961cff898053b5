package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.customer.CustomerId;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.store.Transaction;

/// Sees to it that an interaction's thread is its own customer's, however entries and threads
/// changed hands. A customer has one thread of a reference.
final class OwnThreads {
  private final Transaction transaction;

  OwnThreads(Transaction transaction) {
    this.transaction = transaction;
  }

  /// Puts what the act wrote into the threads of whom it is of: the interactions themselves, and
  /// those of a thread that has gone to another customer.
  void straighten() {
    if (!transaction.toldWhole(InteractionTables.INTERACTION)
        || !transaction.toldWhole(InteractionTables.THREAD)) {
      straighten(InteractionStore.inThreadsOfOthers(transaction));
      return;
    }
    List<Interaction> all = new ArrayList<>();
    for (long id : transaction.written(InteractionTables.INTERACTION)) {
      transaction.find(InteractionTables.INTERACTION, id).ifPresent(all::add);
    }
    for (long thread : transaction.written(InteractionTables.THREAD)) {
      all.addAll(InteractionStore.ofOthersIn(transaction, thread));
    }
    straighten(all);
  }

  private void straighten(List<Interaction> interactions) {
    for (Interaction one : interactions) {
      Long thread = one.thread();
      InteractionThread there =
          thread == null ? null : transaction.find(InteractionTables.THREAD, thread).orElse(null);
      if (there != null && !there.customer().equals(one.customer())) {
        transaction.change(
            InteractionTables.INTERACTION,
            new Interaction(
                one.id(),
                one.reference(),
                one.customer(),
                one.recordedAt(),
                one.facts(),
                own(one.customer(), there.reference(), there.title(), there.closed()),
                one.importBatch()));
      }
    }
  }

  /// The customer's thread of a reference, made where there is none.
  long own(CustomerId customer, String reference, String title, boolean closed) {
    return find(customer, reference)
        .map(InteractionThread::id)
        .orElseGet(
            () -> {
              long id = transaction.newId();
              transaction.add(
                  InteractionTables.THREAD,
                  new InteractionThread(id, reference, customer, title, closed));
              return id;
            });
  }

  /// The customer's thread of a reference.
  Optional<InteractionThread> find(CustomerId customer, String reference) {
    return InteractionStore.thread(transaction, customer, reference);
  }
}
