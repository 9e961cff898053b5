package touchstone.ui.log;

import touchstone.customer.CustomerStore;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.EntryStore;
import touchstone.logbook.Logbook;
import touchstone.ui.Drafts;

/// What logging works with: the acts, and the stores it looks things up in.
public record LogDesk(
    Logbook logbook,
    CustomerStore customers,
    InteractionStore interactions,
    FollowUpStore followUps,
    EntryStore entries,
    Drafts drafts) {}
