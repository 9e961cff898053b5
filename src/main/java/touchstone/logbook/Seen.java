package touchstone.logbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.interaction.InteractionId;
import touchstone.store.Transaction;

/// What one import has come across: the interactions that already answer for a row, and whom a text
/// means. Who was found stays who is meant, since an import of interactions adds customers and
/// changes none.
final class Seen {
  private final Set<InteractionId> answered = new HashSet<>();
  private final Map<String, CustomerId> customers = new HashMap<>();

  /// Whether the interaction answers for a row from now on, and did for none before.
  boolean answers(InteractionId interaction) {
    return answered.add(interaction);
  }

  /// The customer a text means, asked of the store once.
  Optional<CustomerId> meant(CustomerStore store, Transaction transaction, String text) {
    CustomerId known = customers.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<CustomerId> found = store.idOfMeant(transaction, text);
    found.ifPresent(id -> customers.put(text, id));
    return found;
  }
}
