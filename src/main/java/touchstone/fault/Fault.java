package touchstone.fault;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A mistake of ours: a code to quote, the same wherever the same line fails in the same way, and
/// the classes and lines it went through. No messages: those may quote what the user typed.
public record Fault(String code, String details) {
  private static final Logger LOG = LoggerFactory.getLogger(Fault.class);
  private static final int DEEPEST = 10;

  public static Fault of(Throwable failure) {
    return new Fault(codeOf(failure), detailsOf(failure));
  }

  /// The fault of a failure, written to the log: to be asked for once, where it was caught.
  public static Fault logged(Throwable failure) {
    Fault fault = of(failure);
    LOG.error("Fault {}\n{}", fault.code(), fault.details());
    return fault;
  }

  private static String codeOf(Throwable failure) {
    StringBuilder where = new StringBuilder(failure.getClass().getName());
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("touchstone.")) {
        where.append(frame.getClassName()).append(frame.getMethodName());
        break;
      }
    }
    int folded = where.toString().hashCode() & 0xFFFFF;
    return String.format(Locale.ROOT, "T-%05X", folded);
  }

  private static String detailsOf(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable one = failure;
    for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
      text.append(depth == 0 ? "" : "caused by ").append(one.getClass().getName()).append('\n');
      for (StackTraceElement frame : one.getStackTrace()) {
        text.append("  at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
