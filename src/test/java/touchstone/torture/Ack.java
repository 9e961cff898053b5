package touchstone.torture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/// The acknowledgement of one act: what a store that loses nothing must show again.
///
/// @param act its number
/// @param name what was done
/// @param texts digest of the texts that were given to the act, `-` where it was given none
/// @param lines digest of all that the act wrote, as the history told it right after, `-` where it
///   could not be read then
record Ack(long act, String name, String texts, String lines) {
  static final String NO_TEXTS = "-";
  static final String UNREAD = "-";
  private static final String MARK = "ack";
  private static final String END = "end";

  /// One line for a parent process; a line that was cut short is none.
  String line() {
    return String.join("\t", MARK, Long.toString(act), name, texts, lines, END);
  }

  static Optional<Ack> ofLine(String line) {
    String[] parts = line.split("\t", -1);
    return parts.length == 6 && parts[0].equals(MARK) && parts[5].equals(END)
        ? Optional.of(new Ack(Long.parseLong(parts[1]), parts[2], parts[3], parts[4]))
        : Optional.empty();
  }

  /// The digest of some texts, whatever their order.
  static String digest(Collection<String> texts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      texts.stream()
          .sorted()
          .forEach(
              text -> {
                sha.update(text.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
              });
      return HexFormat.of().formatHex(sha.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
