package touchstone.ui.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.code.Codes;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Permission;
import touchstone.customer.Tenure;
import touchstone.followup.FollowUpLine;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStore.DatedCost;
import touchstone.interaction.Conversation;
import touchstone.interaction.DatedValue;
import touchstone.interaction.JourneyStore.ChannelCount;
import touchstone.interaction.TimelineMark;
import touchstone.note.DatedNote;

/// Everything the page of one customer shows, as it stood at one reading.
///
/// @param group the organization or household the customer belongs to
/// @param members who belongs to this customer, the first of them by name
/// @param incidents those not closed, the most severe first
/// @param marks every interaction, newest first
/// @param house what was in force at the reading
record CustomerPage(
    Customer customer,
    CustomerLine line,
    @Nullable Customer group,
    Records records,
    List<CustomerLine> members,
    List<FollowUpLine> followUps,
    List<IncidentLine> incidents,
    List<DatedValue> values,
    List<DatedCost> costs,
    List<ChannelCount> channels,
    List<Conversation> conversations,
    List<TimelineMark> marks,
    House house) {

  /// What hangs on the customer's record itself.
  record Records(
      List<ContactPoint> contacts, List<Permission> permissions, List<LifecycleStage> stages) {}

  /// Vocabulary, day, zone, currency and the notes pinned on dates at the time of the reading.
  record House(Codes codes, LocalDate today, ZoneId zone, String currency, List<DatedNote> notes) {}

  CustomerId id() {
    return customer.id();
  }

  /// The observed life as of today; absent for a prospect.
  @Nullable Tenure tenure() {
    LocalDate start = line.start();
    return start == null ? null : Tenure.of(start, line.end(), house.today());
  }

  /// The tenure day of a day, null for a prospect.
  @Nullable Long dayOf(LocalDate day) {
    Tenure tenure = tenure();
    return tenure == null ? null : tenure.dayOf(day);
  }
}
