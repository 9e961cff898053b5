package touchstone.logbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;
import touchstone.store.PlainSql;
import touchstone.store.Projection;
import touchstone.store.Row;

/// A new interaction with its values and its incident, added to the line of its customer's life.
final class AddedContactStore implements Projection.Addition {
  /// A contact that comes neither before the first one nor before day 0 changes the counts, perhaps
  /// what was last, and what hangs on it.
  private static final String ADD =
      """
      update customer_activity set
        last_channel = case when last_at < ?1 then ?2
          when last_at = ?1 then greatest(last_channel, ?2) else last_channel end,
        last_at = greatest(last_at, ?1), %1$s = %1$s + 1
      where customer_id = ?3 and start_day <= ?4 and first_at <= ?1
      """;

  /// What hangs on the contact.
  private static final String ADD_HANGING =
      """
      update customer_activity
      set open_incidents = open_incidents + ?, net_value = %s where customer_id = ?
      """
          .formatted(CustomerActivityStore.within("net_value + ?"));

  private static final Map<InteractionType, String> ADD_OF_TYPE =
      Arrays.stream(InteractionType.values())
          .collect(Collectors.toUnmodifiableMap(type -> type, type -> ADD.formatted(type.id())));

  private final long interaction;
  private final Row row;
  private final String usualCurrency;
  private int openIncidents;
  private BigDecimal net = BigDecimal.ZERO;
  private @Nullable String currency;

  /// @param usualCurrency the home currency where the store names none, ISO 4217
  AddedContactStore(long interaction, Row row, String usualCurrency) {
    this.interaction = interaction;
    this.row = row;
    this.usualCurrency = usualCurrency;
  }

  @Override
  public long key() {
    return row.number("customer_id");
  }

  @Override
  public boolean takes(Handle handle, String table, Row after) {
    boolean mine =
        (table.equals("value_exchange") || table.equals("incident"))
            && after.number("interaction_id") == interaction;
    if (mine && table.equals("incident")) {
      openIncidents += after.text("status").equals("closed") ? 0 : 1;
    } else if (mine && after.text("kind").equals("money") && isHome(handle, after.text("unit"))) {
      BigDecimal amount = Objects.requireNonNull(after.decimalOrNull("amount"));
      net = after.text("side").equals("received") ? net.add(amount) : net.subtract(amount);
    }
    return mine;
  }

  private boolean isHome(Handle handle, String unit) {
    if (currency == null) {
      currency = HouseStore.currency(handle, usualCurrency);
    }
    return unit.equals(currency);
  }

  @Override
  public boolean made(Handle handle) {
    int made =
        PlainSql.update(
            handle,
            Objects.requireNonNull(ADD_OF_TYPE.get(row.choice("type", InteractionType.class))),
            row.number("occurred_at"),
            row.text("channel"),
            key(),
            row.number("occurred_day"));
    if (made == 1 && (openIncidents > 0 || net.signum() != 0)) {
      PlainSql.update(handle, ADD_HANGING, openIncidents, net, key());
    }
    return made == 1;
  }
}
