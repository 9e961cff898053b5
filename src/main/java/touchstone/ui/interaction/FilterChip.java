package touchstone.ui.interaction;

import touchstone.interaction.InteractionFilter;

/// One thing that narrows the list, in words, and the filter that is left when it is taken away.
record FilterChip(String words, InteractionFilter without) {}
