package touchstone.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Passwords as the command line gets them: typed at the terminal without an echo, or the lines of
/// a file or of standard input. Never an argument and never the environment, which others can read.
/// The secret that opens the store is asked for once and wiped when this is closed.
public final class Secrets implements AutoCloseable {
  private static final int LONGEST = 4096;

  private final @Nullable Path file;
  private final boolean standardInput;
  private final InputStream in;
  private char @Nullable [] current;

  /// @param file holds the secret in its first line; absent where it is not in a file
  /// @param standardInput whether the secret is the next line there
  Secrets(@Nullable Path file, boolean standardInput, InputStream in) {
    this.file = file;
    this.standardInput = standardInput;
    this.in = in;
  }

  /// Works with the secret that opens the store: the password, or the recovery key.
  public <T> T use(Function<char[], T> work) {
    char[] secret = current;
    if (secret == null) {
      secret = given("secret.ask");
      current = secret;
    }
    return work.apply(secret);
  }

  /// A new password, asked for twice at the terminal; the caller wipes it.
  ///
  /// @param from the file that holds it, absent where it comes from where the other secret does
  char[] fresh(@Nullable Path from) {
    if (from != null) {
      return firstLine(from);
    }
    if (standardInput) {
      return line(in);
    }
    char[] once = typed("secret.new");
    char[] again = typed("secret.again");
    try {
      if (!Arrays.equals(once, again)) {
        Arrays.fill(once, '\0');
        throw new Refusal(TouchstoneCommand.say("secret.differ"));
      }
      return once;
    } finally {
      Arrays.fill(again, '\0');
    }
  }

  /// The password of a store that has none yet; the caller wipes it.
  char[] first() {
    return file == null ? fresh(null) : firstLine(file);
  }

  @Override
  public void close() {
    if (current != null) {
      Arrays.fill(current, '\0');
    }
  }

  private char[] given(String question) {
    if (file != null) {
      return firstLine(file);
    }
    return standardInput ? line(in) : typed(question);
  }

  // Since Java 25 there is again none where standard input is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static char[] typed(String question) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Refusal(TouchstoneCommand.say("secret.terminal"));
    }
    char[] typed = console.readPassword("%s", TouchstoneCommand.say(question));
    if (typed == null) {
      throw new Refusal(TouchstoneCommand.say("secret.none"));
    }
    return typed;
  }

  private static char[] firstLine(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return line(in);
    } catch (IOException e) {
      throw new Refusal(TouchstoneCommand.say("secret.file", file.toString(), Why.of(e)));
    }
  }

  /// The bytes up to the end of the line and not one further, since the next line may be wanted.
  private static char[] line(InputStream in) {
    byte[] bytes = new byte[LONGEST];
    int count = 0;
    try {
      for (int one = in.read(); one >= 0 && one != '\n' && count < LONGEST; one = in.read()) {
        bytes[count++] = (byte) one;
      }
      if (count > 0 && bytes[count - 1] == '\r') {
        count--;
      }
      if (count == 0) {
        throw new Refusal(TouchstoneCommand.say("secret.none"));
      }
      return decoded(bytes, count);
    } catch (CharacterCodingException e) {
      throw new Refusal(TouchstoneCommand.say("secret.encoding"));
    } catch (IOException e) {
      throw new Refusal(TouchstoneCommand.say("secret.none"));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] decoded(byte[] bytes, int count) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count));
    char[] exact = new char[text.remaining()];
    text.get(exact);
    Arrays.fill(text.array(), '\0');
    return exact;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "Secrets";
  }
}
