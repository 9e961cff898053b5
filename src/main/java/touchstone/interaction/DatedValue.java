package touchstone.interaction;

import java.time.LocalDate;

/// A value line and the day it was exchanged on.
public record DatedValue(LocalDate day, ValueExchange.Side side, Value value) {}
