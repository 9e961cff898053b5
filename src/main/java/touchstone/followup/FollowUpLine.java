package touchstone.followup;

/// A follow-up and the name of its customer.
public record FollowUpLine(FollowUp followUp, String customerName) {}
