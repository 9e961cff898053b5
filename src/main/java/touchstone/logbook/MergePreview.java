package touchstone.logbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import touchstone.customer.Customer;

/// What a merge would do: how much would come to the customer that is kept, and of which facts one
/// of two must be chosen.
///
/// @param interactions how many would come with the other one; likewise the further numbers
/// @param sameThreads conversations that both have under one reference, which become one
/// @param differences the facts in which they differ, in the order of a customer's form
public record MergePreview(
    Customer kept,
    Customer other,
    long interactions,
    long incidents,
    long followUps,
    long contacts,
    long permissions,
    long threads,
    long sameThreads,
    long tags,
    long members,
    List<Difference> differences) {
  /// One fact in which the two differ.
  ///
  /// @param kept the value of the one that is kept, as a user reads it; empty for none
  /// @param chosen what is kept unless somebody says otherwise
  /// @param offered what can be chosen
  public record Difference(
      MergeField field,
      String kept,
      String other,
      MergeField.Side chosen,
      List<MergeField.Side> offered) {
    public Difference {
      offered = List.copyOf(offered);
    }
  }

  public MergePreview {
    differences = List.copyOf(differences);
  }

  /// What is kept of each difference unless somebody says otherwise.
  public Map<MergeField, MergeField.Side> choices() {
    return differences.stream().collect(Collectors.toMap(Difference::field, Difference::chosen));
  }
}
