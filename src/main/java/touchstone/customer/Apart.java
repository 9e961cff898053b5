package touchstone.customer;

/// What somebody said of two customers that look alike: they are not the same one.
///
/// @param one the smaller id of the two
public record Apart(long id, CustomerId one, CustomerId other) {
  public Apart {
    if (one.value() >= other.value()) {
      throw new IllegalArgumentException("the smaller id comes first");
    }
  }

  /// The same of two customers in any order.
  public static Apart of(long id, CustomerId one, CustomerId other) {
    return one.value() < other.value() ? new Apart(id, one, other) : new Apart(id, other, one);
  }
}
