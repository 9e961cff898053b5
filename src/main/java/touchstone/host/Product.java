package touchstone.host;

/// The product as it names itself in files it writes.
public final class Product {
  private Product() {}

  /// Its name and version, e.g. `Touchstone 1.0.0`.
  public static String line() {
    String own = Product.class.getPackage().getImplementationVersion();
    return "Touchstone " + (own == null ? "1.0.0-SNAPSHOT" : own);
  }
}
