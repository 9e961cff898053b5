package touchstone.past;

/// How the value of a field is to be shown.
public enum FieldForm {
  TEXT,
  /// A whole number.
  COUNT,
  /// A `BigDecimal`.
  DECIMAL,
  /// A [touchstone.customer.Money].
  MONEY,
  YES_NO,
  /// An `Instant`.
  MOMENT,
  /// A `LocalDate`.
  DAY,
  /// The id of a code; its label stands in the code list.
  CODE,
  /// A lower-case word of a fixed choice.
  CHOICE,
  /// What another record is called, as a text.
  RECORD
}
