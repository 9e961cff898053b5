package touchstone.store;

/// A listener's place, given back by closing it; closing twice does nothing.
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
