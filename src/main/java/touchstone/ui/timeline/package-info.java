/// One customer's page: who it is, the value ledger, what is next, the timeline, the conversations,
/// the customer's own trend. It knows the domain's stores through its reader and no other screen.
@NullMarked
package touchstone.ui.timeline;

import org.jspecify.annotations.NullMarked;
