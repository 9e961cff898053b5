package touchstone.logbook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.store.Change;
import touchstone.store.Database;
import touchstone.store.PlainSql;
import touchstone.store.Records;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Keeps the rules of the house, a record for each. The rules in force are cached and replaced
/// after each act that touched them.
public final class HouseStore {
  /// One rule: its name and what it says; an empty text means the usual one.
  public record Setting(long id, String name, String value) {}

  public static final Table<Setting> SETTING =
      Table.named("setting")
          .texts("name", "setting_value")
          .of(Setting::id, HouseStore::row, HouseStore::setting);

  static final String CURRENCY = "home_currency";
  private static final String ZONE = "zone";
  private static final String OPERATOR = "operator";
  private static final String EXECUTION = "execution_standard";
  private static final String IMPRESSION = "impression_standard";

  private final Database database;
  private final HouseRules usual;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable HouseRules current;

  /// @param usual what holds where the store says nothing
  public HouseStore(Database database, HouseRules usual) {
    this.database = database;
    this.usual = usual;
    database.subscribe(this::forget);
  }

  /// The rules in force.
  public HouseRules rules() {
    HouseRules known = current;
    if (known == null) {
      long before = changes.get();
      known = rulesOf(database.read(HouseStore::all));
      if (changes.get() == before) {
        current = known;
      }
    }
    return known;
  }

  /// Whether the store says nothing yet.
  public boolean isEmpty() {
    return database.read(HouseStore::all).isEmpty();
  }

  /// Stores the rules; answers whether any of them changed.
  public boolean change(Transaction transaction, HouseRules rules) {
    Map<String, Setting> there = new HashMap<>();
    all(transaction.handle()).forEach(one -> there.put(one.name(), one));
    ZoneId zone = rules.zone();
    boolean changed = put(transaction, there, ZONE, zone == null ? "" : zone.getId());
    changed |= put(transaction, there, CURRENCY, rules.currency().getCurrencyCode());
    changed |= putScore(transaction, there, EXECUTION, rules.execution());
    changed |= putScore(transaction, there, IMPRESSION, rules.impression());
    return put(transaction, there, OPERATOR, rules.operator()) || changed;
  }

  /// The home currency as the act under way sees it.
  static String currency(Handle handle, String otherwise) {
    return PlainSql.list(
            handle,
            "select setting_value from setting where name = ?",
            row -> row.getString(1),
            CURRENCY)
        .stream()
        .findFirst()
        .filter(code -> !code.isEmpty())
        .orElse(otherwise);
  }

  private static boolean put(
      Transaction transaction, Map<String, Setting> there, String name, String value) {
    Setting before = there.get(name);
    if (before == null) {
      transaction.add(SETTING, new Setting(transaction.newId(), name, value));
      return true;
    }
    return transaction.change(SETTING, new Setting(before.id(), name, value));
  }

  // A score that was never chosen has no record: what is proposed may change with the product.
  private boolean putScore(
      Transaction transaction, Map<String, Setting> there, String name, int score) {
    boolean same =
        name.equals(EXECUTION) ? score == usual.execution() : score == usual.impression();
    return (there.containsKey(name) || !same)
        && put(transaction, there, name, Integer.toString(score));
  }

  private static List<Setting> all(Handle handle) {
    return handle
        .createQuery("select " + SETTING.columnsOf("s") + " from setting s order by s.id")
        .map(Records.mapper(SETTING))
        .list();
  }

  private HouseRules rulesOf(List<Setting> settings) {
    HouseRules rules = usual;
    for (Setting one : settings) {
      rules = with(rules, one);
    }
    return rules;
  }

  // A value that this machine does not know, such as a zone of a newer Java, is the usual one.
  private static HouseRules with(HouseRules rules, Setting one) {
    try {
      return switch (one.name()) {
        case ZONE -> rules.withZone(one.value().isEmpty() ? null : ZoneId.of(one.value()));
        case CURRENCY -> rules.withCurrency(Currency.getInstance(one.value()));
        case OPERATOR -> rules.withOperator(one.value());
        case EXECUTION -> rules.withExecution(Integer.parseInt(one.value()));
        case IMPRESSION -> rules.withImpression(Integer.parseInt(one.value()));
        default -> rules;
      };
    } catch (IllegalArgumentException | DateTimeException notKnownHere) {
      return rules;
    }
  }

  private void forget(Change change) {
    if (change.concerns(SETTING.name())) {
      changes.incrementAndGet();
      current = null;
    }
  }

  private static Row row(Setting one) {
    return new Row().with("name", one.name()).with("setting_value", one.value());
  }

  private static Setting setting(Row row) {
    return new Setting(row.number("id"), row.text("name"), row.text("setting_value"));
  }
}
