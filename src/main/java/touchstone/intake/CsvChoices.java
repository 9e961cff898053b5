package touchstone.intake;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What the user has said about how a file is written; what is null is worked out from the file.
public record CsvChoices(@Nullable Charset encoding, @Nullable Character delimiter) {

  public static final CsvChoices NONE = new CsvChoices(null, null);

  public CsvChoices withEncoding(Charset chosen) {
    return new CsvChoices(chosen, delimiter);
  }

  public CsvChoices withDelimiter(char chosen) {
    return new CsvChoices(encoding, chosen);
  }
}
