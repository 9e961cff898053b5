package touchstone.cli;

import java.util.Optional;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;

/// The customer a word of the command line means.
final class Named {
  private Named() {}

  /// By reference or name; a merged one means the one it was merged into.
  static CustomerId customer(Desk desk, String meant) {
    return desk.customers()
        .meant(meant)
        .map(Customer::id)
        .orElseThrow(() -> new Refusal(TouchstoneCommand.say("export.nobody", meant)));
  }

  /// The merged customer that has the reference or the name; empty where it stands itself.
  static Optional<Customer> merged(Desk desk, String meant) {
    CustomerId kept = customer(desk, meant);
    return desk.customers().mergedInto(kept).stream()
        .filter(
            one ->
                one.reference().equals(meant.strip())
                    || touchstone.customer.NameKey.of(one.name())
                        .equals(touchstone.customer.NameKey.of(meant)))
        .findFirst();
  }

  static String reference(Desk desk, CustomerId id) {
    return desk.customers().find(id).map(Customer::reference).orElse("");
  }
}
