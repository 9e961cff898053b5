package touchstone.logbook;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import touchstone.code.CodeList;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerKind;
import touchstone.customer.Money;
import touchstone.customer.NameKey;

/// Makes a customer of a draft, or says per field what is not right yet. Pure; any thread.
public final class CustomerReader {
  private CustomerReader() {}

  /// Checks a whole draft. A name is needed; where only a reference stands it is the name as well.
  public static Checked<CustomerEntry> check(Draft<CustomerField> draft, House house) {
    FieldReader<CustomerField> fields = new FieldReader<>(draft, house);
    String reference = fields.text(CustomerField.REFERENCE, Customer.REFERENCE_AT_MOST);
    String name =
        reference != null && draft.text(CustomerField.NAME).isBlank()
            ? reference
            : fields.required(CustomerField.NAME, Customer.NAME_AT_MOST);
    if (!name.isBlank() && NameKey.of(name).isEmpty()) {
      fields.refuse(CustomerField.NAME, Problem.Kind.BLANK_NAME);
    }
    CustomerKind kind = fields.choice(CustomerField.KIND, CustomerKind.class);
    String segment = fields.code(CustomerField.SEGMENT, CodeList.SEGMENT);
    String owner = fields.text(CustomerField.OWNER, 200);
    LocalDate start = fields.day(CustomerField.RELATIONSHIP_START);
    LocalDate end = fields.day(CustomerField.RELATIONSHIP_END);
    if (start != null && end != null && end.isBefore(start)) {
      fields.refuse(CustomerField.RELATIONSHIP_END, Problem.Kind.ENDS_BEFORE_START);
    }
    String cause = fields.code(CustomerField.END_CAUSE, CodeList.DEFECTION_CAUSE);
    Money cost = fields.money(CustomerField.ACQUISITION_COST);
    Map<ContactPoint.Kind, List<String>> contacts = new EnumMap<>(ContactPoint.Kind.class);
    for (ContactPoint.Kind contact : ContactPoint.Kind.values()) {
      contacts.put(contact, fields.parts(CustomerField.valueOf(contact.name())));
    }
    String memberOf = fields.text(CustomerField.MEMBER_OF, Customer.NAME_AT_MOST);
    List<String> tags = fields.parts(CustomerField.TAGS).stream().distinct().sorted().toList();
    String stage = fields.code(CustomerField.STAGE, CodeList.STAGE);
    String note = fields.text(CustomerField.NOTE, 20_000);
    if (!fields.problems().isEmpty()) {
      return new Checked<>(null, fields.problems());
    }
    CustomerEntry entry =
        new CustomerEntry(
            reference == null ? null : reference.strip(),
            name,
            kind == null ? CustomerKind.ORGANIZATION : kind,
            segment,
            owner,
            start,
            end,
            cause,
            cost,
            contacts,
            memberOf,
            tags,
            stage,
            note);
    return new Checked<>(entry, List.of());
  }
}
