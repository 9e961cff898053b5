package touchstone.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures of names, cells and places with made-up numbers, for tests.
final class MadeUpLists {

  private static final Locale EN = Locale.ENGLISH;
  private static final List<String> CAUSES =
      List.of(
          "Late delivery",
          "Wrong invoice",
          "No answer within the promised time",
          "Product defect",
          "Policy not explained at the start of the relationship",
          "Outage",
          "Rude tone",
          "Data lost in transfer");

  private final int size;

  MadeUpLists(int size) {
    this.size = size;
  }

  Figure cohorts() {
    List<CohortFigure.Cohort> cohorts = new ArrayList<>();
    for (int c = 0; c < Math.min(size, 18); c++) {
      String name = YearMonth.of(2025, 1).plusMonths(c).toString();
      List<CohortFigure.Cell> cells = new ArrayList<>();
      for (int m = 0; m < Math.min(size, 18) - c; m++) {
        int n = Math.max(2, 30 - m * 2 - c);
        double value = Math.pow(0.95 - c * 0.004, m);
        String label = n < 5 ? "1 of " + n : "" + Math.round(value * 100);
        boolean immature = m == Math.min(size, 18) - c - 1;
        String text = name + ", month " + m + ": " + label;
        cells.add(
            new CohortFigure.Cell(m, n, value, label, immature, MadeUpCharts.key(name, m), text));
      }
      cohorts.add(new CohortFigure.Cohort(name, 30 - c, cells));
    }
    return CohortFigure.of(
        cohorts,
        new CohortFigure.Wording(
            MadeUpCharts.words(
                "Do newer cohorts stay longer?", "cohort", "month", "n", "kept", "state"),
            "month",
            "started",
            "not complete"),
        EN);
  }

  Figure pareto() {
    List<ParetoFigure.Cause> causes = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 60); i++) {
      String name = CAUSES.get(i % CAUSES.size()) + (i < CAUSES.size() ? "" : " " + i);
      int n = (int) (90 * Math.exp(-i / 2.5)) + 1;
      causes.add(
          new ParetoFigure.Cause(name, n, "" + n, MadeUpCharts.key("cause", i), name + ": " + n));
    }
    return ParetoFigure.of(
        causes.subList(0, Math.min(causes.size(), 12)),
        new ParetoFigure.Wording(
            MadeUpCharts.words(
                "Which causes weigh most?", "cause", "incidents", "share", "cumulative"),
            "incidents",
            "incidents",
            "cumulative share"),
        EN);
  }

  Figure slopes() {
    List<String> names = List.of("refund", "apology", "explanation", "repeat service", "gift card");
    List<RecoveryFigure.Action> actions = new ArrayList<>();
    for (int i = 0; i < Math.min(size, names.size()); i++) {
      int n = 24 - i * 5;
      double after = 1.3 - i * 0.35;
      String name = names.get(i) + ", n " + n;
      actions.add(
          new RecoveryFigure.Action(
              name, n, -1.7 + i * 0.12, after, MadeUpCharts.key("action", i), name));
    }
    return RecoveryFigure.slopes(
        actions,
        new RecoveryFigure.Wording(
            MadeUpCharts.words("Does recovery turn it round?", "action", "n", "before", "after"),
            "how the customer took it, mean",
            "before",
            "after recovery"),
        EN);
  }

  private List<DotFigure.Dot> dots(boolean signed) {
    List<DotFigure.Dot> dots = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 7); i++) {
      double value = signed ? 0.9 - i * 0.25 : 0.85 - i * 0.1;
      double half = 0.06 + i * 0.02;
      String label = String.format(EN, "%.2f (%.2f to %.2f)", value, value - half, value + half);
      String name = CAUSES.get(i);
      dots.add(
          new DotFigure.Dot(
              name,
              40 - i * 6,
              value,
              value - half,
              value + half,
              label,
              40 - i * 6 < 5,
              MadeUpCharts.key("dot", i),
              name));
    }
    return dots;
  }

  Figure recovered() {
    return DotFigure.shares(
        dots(false),
        List.of(new DotFigure.Reference(0.61, "all 61 %")),
        dotWords("Which recovery works?", "share recovered"),
        EN);
  }

  Figure effects() {
    return DotFigure.effects(
        dots(true),
        List.of(),
        dotWords("Which step matters?", "impression when met minus when missed"),
        EN);
  }

  private static DotFigure.Wording dotWords(String title, String unit) {
    return new DotFigure.Wording(
        MadeUpCharts.words(title, "name", "n", "value", "lower", "upper"),
        unit,
        "n",
        "value, 95 % interval");
  }

  Figure channels() {
    List<String> names =
        List.of("Phone", "E-mail", "In store or branch", "Live chat", "Self-service", "Other");
    List<ChannelFigure.Stage> stages = new ArrayList<>();
    List<String> lives = List.of("Onboarding", "Establishing", "Established", "At risk");
    for (int s = 0; s < Math.min(size, 4); s++) {
      List<ChannelFigure.Part> parts = new ArrayList<>();
      for (int c = 0; c < names.size(); c++) {
        long n = Math.max(0, 90 - c * 17 + s * 12L * (c - 2));
        parts.add(
            new ChannelFigure.Part(
                n,
                MadeUpCharts.key("stage" + s, c),
                lives.get(s) + ", " + names.get(c) + ": " + n));
      }
      stages.add(new ChannelFigure.Stage(lives.get(s), parts));
    }
    return ChannelFigure.mix(
        names,
        stages,
        new ChannelFigure.Wording(
            MadeUpCharts.words("Which channels, when?", "stage", "channel", "n", "share"),
            "share of interactions",
            "n"),
        EN);
  }

  Figure execution() {
    List<String> levels = List.of("1", "2", "3", "4", "5");
    List<ExecutionFigure.Cell> cells = new ArrayList<>();
    for (int x = 0; x < 5; x++) {
      for (int y = 0; y < 5; y++) {
        int n = Math.max(0, Math.min(size, 30) - 6 * Math.abs(x - y) - 3 * Math.abs(3 - x));
        if (n > 0) {
          String text = "execution " + (x + 1) + ", impression " + (y + 1) + ": " + n;
          cells.add(new ExecutionFigure.Cell(x, y, n, MadeUpCharts.key("grid" + y, x), text));
        }
      }
    }
    return ExecutionFigure.grid(
        levels,
        levels,
        cells,
        new ExecutionFigure.Standard(3, 3),
        new ExecutionFigure.Quadrants("model", "wrong offer or moment", "lucky", "coach"),
        new ExecutionFigure.Wording(
            MadeUpCharts.words(
                "Does good execution make a good impression?", "execution", "impression", "n"),
            "impression on the customer, 1 to 5",
            "execution"),
        EN);
  }
}
