package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.chart.Figure;
import touchstone.chart.Palette;
import touchstone.store.StoreFailure;

class FaultLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_mistake_of_ours_is_one_line_with_a_code_and_without_what_was_typed() {
    int code = run(new IllegalStateException("Zoë Müller was here"));
    assertThat(code).isEqualTo(TouchstoneCommand.REFUSED);
    assertThat(err.toString().strip().lines())
        .singleElement()
        .asString()
        .matches(".*\\(T-[0-9A-F]{5}\\).*")
        .doesNotContain("Zoë", "Exception");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_error_is_no_other() {
    assertThat(run(new StackOverflowError("Zoë"))).isEqualTo(TouchstoneCommand.REFUSED);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).contains("(T-").doesNotContain("Zoë");
  }

  @Test
  void what_was_foreseen_keeps_its_sentence_wherever_it_comes_from() {
    var failure = new StoreFailure(StoreFailure.Reason.CLOSED, null);
    assertThat(run(new IllegalStateException("around it", failure))).isEqualTo(1);
    assertThat(err.toString()).doesNotContain("(T-").doesNotContain("around it");
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  private int run(Throwable failure) {
    return TouchstoneCommand.run(
        new String[] {"log", "--customer", "Acme", "--type", "planned", "talk"},
        new NoWindows(),
        (_, _) -> {
          switch (failure) {
            case Error error -> throw error;
            case RuntimeException one -> throw one;
            default -> throw new IllegalStateException(failure);
          }
        },
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  private static final class NoWindows implements Windows {
    @Override
    public int open(@Nullable Path folder, boolean demo) {
      return 0;
    }

    @Override
    public int tour(Path target) {
      return 0;
    }

    @Override
    public String svg(Figure figure, Palette palette) {
      return "";
    }

    @Override
    public byte[] png(Figure figure, Palette palette, int scale) {
      return new byte[0];
    }
  }
}
