package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoTest {

  @Test
  void the_largest_comes_first_equal_ones_as_given_and_nothing_has_no_place() {
    Map<String, Number> amounts = new LinkedHashMap<>();
    amounts.put("people", 2);
    amounts.put("process", 12);
    amounts.put("policy", 2);
    amounts.put("supplier", 4);
    amounts.put("customer", 0);
    List<Pareto.Bar<String>> bars = Pareto.of(amounts);
    assertThat(bars.stream().map(Pareto.Bar::cause))
        .containsExactly("process", "supplier", "people", "policy");
    assertThat(bars.stream().map(Pareto.Bar::cumulative)).containsExactly(0.6, 0.8, 0.9, 1.0);
    assertThat(bars.stream().map(Pareto.Bar::vital)).containsExactly(true, true, false, false);
    assertThat(bars.getFirst().share()).isEqualTo(0.6);
    assertThat(Pareto.of(Map.of())).isEmpty();
    assertThat(Pareto.of(Map.of("none", 0))).isEmpty();
  }
}
