package touchstone.logbook;

import static touchstone.logbook.MergeField.Side.BOTH;
import static touchstone.logbook.MergeField.Side.KEPT;
import static touchstone.logbook.MergeField.Side.OTHER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Money;

/// The facts of two customers beside each other, and which of them a merge keeps. Unless somebody
/// says otherwise: the kept customer's own, else the other's; of two starts of the relationship the
/// earlier, an end only where both have ended and then the later, of two costs in one currency the
/// sum, of two notes both.
record MergeFacts(One kept, One other) {
  /// One of the two.
  ///
  /// @param start day 0, be it said or of the first interaction
  /// @param stages those somebody set
  /// @param group the name of whom the customer belongs to
  record One(
      Customer customer,
      @Nullable LocalDate start,
      List<LifecycleStage> stages,
      @Nullable String group) {}

  private static final int NOTE_AT_MOST = 20_000;

  List<MergePreview.Difference> differences(Codes codes) {
    List<MergePreview.Difference> all = new ArrayList<>();
    for (MergeField field : MergeField.values()) {
      String one = text(field, kept, codes);
      String two = text(field, other, codes);
      if (!one.equals(two)) {
        boolean both = both(field);
        all.add(
            new MergePreview.Difference(
                field,
                one,
                two,
                usual(field),
                both ? List.of(KEPT, OTHER, BOTH) : List.of(KEPT, OTHER)));
      }
    }
    return all;
  }

  /// What is kept of a field unless somebody says otherwise.
  MergeField.Side usual(MergeField field) {
    return switch (field) {
      case RELATIONSHIP_START -> start();
      case RELATIONSHIP_END -> end();
      case ACQUISITION_COST, NOTE -> both(field) ? BOTH : present(field);
      case NAME, KIND, SEGMENT, OWNER, MEMBER_OF, STAGE -> present(field);
    };
  }

  /// The values of the columns of a field after the merge, for a side that is not the kept one.
  void into(MergeField field, MergeField.Side side, Map<String, @Nullable Object> values) {
    Customer one = kept.customer();
    Customer two = other.customer();
    if (side == BOTH && both(field)) {
      Money cost = one.acquisitionCost();
      Money more = two.acquisitionCost();
      if (field == MergeField.NOTE) {
        values.put("note", one.note() + "\n\n" + two.note());
      } else if (cost != null && more != null) {
        values.put("acquisition_cost", cost.amount().add(more.amount()));
      }
      return;
    }
    if (side != OTHER) {
      return;
    }
    switch (field) {
      case NAME -> {
        values.put("name", two.name());
        values.put("name_key", touchstone.customer.NameKey.of(two.name()));
        values.put("name_fold", touchstone.customer.NameKey.fold(two.name()));
      }
      case KIND -> values.put("kind", two.kind());
      case SEGMENT -> values.put("segment", two.segment());
      case OWNER -> values.put("owner", two.owner());
      case RELATIONSHIP_START -> values.put("relationship_start", two.relationshipStart());
      case RELATIONSHIP_END -> {
        values.put("relationship_end", two.relationshipEnd());
        values.put("end_cause", two.endCause());
      }
      case ACQUISITION_COST -> {
        Money cost = two.acquisitionCost();
        values.put("acquisition_cost", cost == null ? null : cost.amount());
        values.put("acquisition_currency", cost == null ? null : cost.currency());
      }
      case MEMBER_OF -> {
        CustomerId group = two.memberOf();
        values.put("member_of", group == null ? null : group.value());
      }
      case NOTE -> values.put("note", two.note());
      case STAGE -> {}
    }
  }

  private MergeField.Side present(MergeField field) {
    return isThere(field, kept) || !isThere(field, other) ? KEPT : OTHER;
  }

  private MergeField.Side start() {
    LocalDate one = kept.start();
    LocalDate two = other.start();
    if (two == null || Objects.equals(one, two)) {
      return KEPT;
    }
    return one == null || two.isBefore(one) ? OTHER : KEPT;
  }

  private MergeField.Side end() {
    LocalDate one = kept.customer().relationshipEnd();
    LocalDate two = other.customer().relationshipEnd();
    if (one == null) {
      return KEPT;
    }
    return two == null || two.isAfter(one) ? OTHER : KEPT;
  }

  private boolean both(MergeField field) {
    Customer one = kept.customer();
    Customer two = other.customer();
    if (field == MergeField.NOTE) {
      String first = one.note();
      String second = two.note();
      return first != null
          && second != null
          && !first.equals(second)
          && first.length() + second.length() + 2 <= NOTE_AT_MOST;
    }
    Money cost = one.acquisitionCost();
    Money more = two.acquisitionCost();
    return field == MergeField.ACQUISITION_COST
        && cost != null
        && more != null
        && !cost.equals(more)
        && cost.currency().equals(more.currency())
        && cost.amount().add(more.amount()).precision() - Math.max(0, cost.amount().scale())
            <= new BigDecimal("999999999999999").precision();
  }

  private static boolean isThere(MergeField field, One one) {
    Customer customer = one.customer();
    return switch (field) {
      case NAME, KIND -> true;
      case SEGMENT -> customer.segment() != null;
      case OWNER -> customer.owner() != null;
      case RELATIONSHIP_START -> customer.relationshipStart() != null;
      case RELATIONSHIP_END -> customer.relationshipEnd() != null;
      case ACQUISITION_COST -> customer.acquisitionCost() != null;
      case MEMBER_OF -> customer.memberOf() != null;
      case NOTE -> customer.note() != null;
      case STAGE -> !one.stages().isEmpty();
    };
  }

  private static String text(MergeField field, One one, Codes codes) {
    Customer customer = one.customer();
    Money cost = customer.acquisitionCost();
    return switch (field) {
      case NAME -> customer.name();
      case KIND -> customer.kind().id();
      case SEGMENT -> label(codes, CodeList.SEGMENT, customer.segment());
      case OWNER -> text(customer.owner());
      case RELATIONSHIP_START -> text(customer.relationshipStart());
      case RELATIONSHIP_END ->
          (text(customer.relationshipEnd())
                  + " "
                  + label(codes, CodeList.DEFECTION_CAUSE, customer.endCause()))
              .strip();
      case ACQUISITION_COST -> cost == null ? "" : cost.text();
      case MEMBER_OF -> text(one.group());
      case NOTE -> text(customer.note());
      case STAGE ->
          one.stages().stream()
              .map(stage -> label(codes, CodeList.STAGE, stage.stage()) + " " + stage.from())
              .collect(java.util.stream.Collectors.joining(", "));
    };
  }

  private static String label(Codes codes, CodeList list, @Nullable String code) {
    return code == null ? "" : codes.label(list, code);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
