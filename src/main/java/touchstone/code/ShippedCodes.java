package touchstone.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;

/// The vocabulary a new store begins with, read from `shipped-codes.txt`: a line `[list]`, then
/// lines `id | label | alias, alias`.
final class ShippedCodes {
  private ShippedCodes() {}

  static List<Code> read(LongSupplier ids) {
    List<Code> codes = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(ShippedCodes.class.getResourceAsStream("shipped-codes.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      CodeList list = CodeList.TYPE;
      int place = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        if (line.startsWith("[")) {
          list = CodeList.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
          place = 0;
          continue;
        }
        String[] parts = line.split("\\|", -1);
        List<String> aliases = parts.length > 2 ? CodeStore.words(parts[2]) : List.of();
        codes.add(
            new Code(
                ids.getAsLong(),
                list,
                parts[0].strip(),
                parts[1].strip(),
                aliases,
                ++place,
                false));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
