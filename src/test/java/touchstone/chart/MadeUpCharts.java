package touchstone.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// One figure of each kind with made-up numbers, of any size, for tests.
public final class MadeUpCharts {

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
  private final Random random = new Random(7);

  private MadeUpCharts(int size) {
    this.size = size;
  }

  /// All kinds by name, in this size: 0, 1, 2 and so on; about 24 is usual.
  public static Map<String, Figure> all(int size) {
    MadeUpCharts made = new MadeUpCharts(size);
    Map<String, Figure> all = new LinkedHashMap<>();
    all.put("lifecycle", MadeUpFigures.rates(size, 400));
    all.put("calendar", made.calendar());
    all.put("cumulative", made.cumulative());
    all.put("incidence", made.incidence());
    all.put("retention", made.retention());
    all.put("cohorts", made.cohorts());
    all.put("control", made.control(size * 2, ControlFigure.Order.DATES));
    all.put("run", made.run());
    all.put("rare", made.control(size, ControlFigure.Order.EVENTS_BY_RATIO));
    all.put("coverage", made.coverage());
    all.put("pareto", made.pareto());
    all.put("slopes", made.slopes());
    all.put("recovered", made.recovered());
    all.put("effects", made.effects());
    all.put("channels", made.channels());
    all.put("execution", made.execution());
    all.put("value", made.value());
    return all;
  }

  /// A control chart of very many points.
  public static Figure longControl(int points) {
    return new MadeUpCharts(points).control(points, ControlFigure.Order.DATES);
  }

  private static FigureWords words(String title, String... columns) {
    return new FigureWords(
        title,
        "All customers, 1 Jan 2024 to 23 Nov 2026, 214 customers, 3,012 interactions",
        "Bands: 95 % intervals. Hollow: fewer than five. No claim about causes.",
        "What is to be seen, in words",
        List.of(columns));
  }

  private static FigureWords curveWords(String title) {
    return words(title, "curve", "day", "at risk", "value", "lower", "upper");
  }

  private static MadeUpFigures.Cell key(String series, int at) {
    return new MadeUpFigures.Cell(series, at);
  }

  private Figure calendar() {
    List<Mark> notes =
        List.of(new Mark.Note(20_000, "new price list", false, key("note", 1), "1 Oct 2024"));
    return MadeUpFigures.calendar(size, YearMonth.of(2024, 1), notes);
  }

  private Curve.Step step(String name, int i, double day, double value, double half, int atRisk) {
    return new Curve.Step(
        day,
        value,
        value - half,
        value + half,
        atRisk,
        key(name, i),
        name + ", day " + day + ": " + value);
  }

  private List<Curve.Step> steps(String name, double end, double rate, int start, boolean fall) {
    List<Curve.Step> steps = new ArrayList<>();
    for (int i = 0; i < size * 3; i++) {
      double day = i * 9;
      double rising = end * (1 - Math.exp(-day / rate));
      double value = fall ? 1 - rising : rising;
      int atRisk = (int) (start * Math.exp(-day / 190));
      double half = Math.min(value, 0.9 * Math.sqrt(value + 0.01) / Math.sqrt(atRisk + 1));
      steps.add(step(name, i, day, value, half, atRisk));
    }
    return steps;
  }

  private Figure cumulative() {
    List<String> names = List.of("Stabilizing", "Critical", "Planned", "Surprise");
    List<CumulativeFigure.Type> types = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Curve mean =
          new Curve(
              "mean of 214",
              Tone.values()[t],
              Glyph.values()[t],
              steps(names.get(t), 9.0 / (t + 1), 160, 400, false));
      List<CumulativeFigure.OwnStep> own = new ArrayList<>();
      for (int i = 0; i < size / (t + 1); i++) {
        own.add(new CumulativeFigure.OwnStep(i * 14 + t, i + 1, key("own" + t, i), "own " + i));
      }
      String percentile = t == 1 ? "Acme Solar, 90th percentile" : "Acme Solar";
      types.add(
          new CumulativeFigure.Type(
              names.get(t), mean, new CumulativeFigure.Own(percentile, own, size * 15)));
    }
    return CumulativeFigure.of(
        types,
        List.of(),
        new CumulativeFigure.Wording(
            words(
                "Does this customer have more of it than others at the same age?",
                "type",
                "curve",
                "day",
                "at risk",
                "value",
                "lower",
                "upper"),
            "per customer, cumulative",
            "day",
            "at risk",
            "too few observed"),
        EN);
  }

  private Figure incidence() {
    List<Curve> curves =
        List.of(
            Curve.series(0, "First critical", steps("critical", 0.62, 150, 400, false)),
            Curve.series(1, "of these negative", steps("negative", 0.4, 190, 400, false)),
            Curve.series(2, "Left before any", steps("left", 0.2, 260, 400, false)));
    return IncidenceFigure.incidence(
        curves,
        List.of(new IncidenceFigure.Window(0, 90, "early risk, 0 to 90 days")),
        size < 20 ? List.of() : List.of(new IncidenceFigure.Median(0, 246, "median 246 days")),
        incidenceWords("When does the first critical incident come?"),
        EN);
  }

  private Figure retention() {
    List<Curve> one =
        List.of(Curve.series(0, "Still customers", steps("stay", 0.6, 300, 214, true)));
    return IncidenceFigure.retention(
        one, List.of(), List.of(), incidenceWords("Who is still a customer?"), EN);
  }

  private static IncidenceFigure.Wording incidenceWords(String title) {
    return new IncidenceFigure.Wording(
        curveWords(title), "share of customers, 95 % band", "day", "at risk", "too few observed");
  }

  private Figure cohorts() {
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
        cells.add(new CohortFigure.Cell(m, n, value, label, immature, key(name, m), text));
      }
      cohorts.add(new CohortFigure.Cohort(name, 30 - c, cells));
    }
    return CohortFigure.of(
        cohorts,
        new CohortFigure.Wording(
            words("Do newer cohorts stay longer?", "cohort", "month", "n", "kept", "state"),
            "month",
            "started",
            "not complete"),
        EN);
  }

  private Figure control(int points, ControlFigure.Order order) {
    boolean dates = order == ControlFigure.Order.DATES;
    List<ControlFigure.Point> list = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      double exposure = 1 + 0.2 * Math.sin(i / 3.0);
      int phase = i < points * 6 / 10 ? 0 : 1;
      double centre = phase == 0 ? 5 : 8;
      double half = dates ? 3 * Math.sqrt(centre / exposure / 2) : 0;
      double value =
          Math.max(
              0.5,
              centre * (dates ? 1 : Math.exp(random.nextGaussian()))
                  + random.nextGaussian() * half / 3.4);
      String signal = "";
      if (i == points / 3 && points > 4) {
        value = centre + half * 1.2;
        signal = "beyond the limit";
      } else if (i > points * 0.45 && i < points * 6 / 10) {
        signal = "8 on one side";
        value = centre + half * 0.3;
      }
      double place = dates ? LocalDate.of(2025, 3, 3).toEpochDay() + i * 7.0 : i + 1;
      double high = dates ? centre + half : 150;
      double low = dates ? Math.max(0, centre - half) : 0.4;
      String text = "week " + i + ": " + Math.round(value * 100) / 100.0;
      list.add(
          new ControlFigure.Point(
              place, value, centre, low, high, phase, signal, key("control", i), text));
    }
    List<ControlFigure.Note> notes = new ArrayList<>();
    if (points > 10) {
      double first = list.get(points / 5).place();
      double second = list.get(points * 6 / 10).place() - (dates ? 3.5 : 0.5);
      notes.add(new ControlFigure.Note(first, "new courier", false, key("note", 0), "new courier"));
      notes.add(
          new ControlFigure.Note(
              second, "limits based anew: protocol v2", true, key("note", 1), "protocol v2"));
    }
    return ControlFigure.of(
        list,
        notes,
        order,
        controlWords(
            dates ? "Is the rate of critical incidents changing?" : "Do they come closer?"),
        EN);
  }

  private Figure run() {
    List<ControlFigure.Point> list = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 11); i++) {
      double place = LocalDate.of(2026, 8, 3).toEpochDay() + i * 7.0;
      String text = "week " + i;
      list.add(
          new ControlFigure.Point(
              place, 3 + i % 4, 4, Double.NaN, Double.NaN, 0, "", key("run", i), text));
    }
    return ControlFigure.of(
        list, List.of(), ControlFigure.Order.DATES, controlWords("Is anything changing yet?"), EN);
  }

  private static ControlFigure.Wording controlWords(String title) {
    return new ControlFigure.Wording(
        words(title, "at", "value", "centre", "lower", "upper", "signal"),
        "critical per 100 customers and week",
        "",
        "centre 8.0",
        "lower limit 2.5",
        "upper limit 13.5");
  }

  private Figure coverage() {
    List<CoverageFigure.Span> spans = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      LocalDate from = LocalDate.of(2026, 3, 2).plusDays(i * 7L);
      int logged = i > size * 0.75 ? 18 : 38 + random.nextInt(14);
      String text = from + ": " + logged;
      spans.add(new CoverageFigure.Span(from, 7, logged, 44, 32, 58, key("coverage", i), text));
    }
    return CoverageFigure.of(
        spans,
        List.of(),
        new CoverageFigure.Wording(
            words("Is everything written down?", "from", "logged", "expected", "lower", "upper"),
            "interactions logged per week",
            "expected",
            "coverage fell"),
        EN);
  }

  private Figure pareto() {
    List<ParetoFigure.Cause> causes = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 60); i++) {
      String name = CAUSES.get(i % CAUSES.size()) + (i < CAUSES.size() ? "" : " " + i);
      int n = (int) (90 * Math.exp(-i / 2.5)) + 1;
      causes.add(new ParetoFigure.Cause(name, n, "" + n, key("cause", i), name + ": " + n));
    }
    return ParetoFigure.of(
        causes.subList(0, Math.min(causes.size(), 12)),
        new ParetoFigure.Wording(
            words("Which causes weigh most?", "cause", "incidents", "share", "cumulative"),
            "incidents",
            "incidents",
            "cumulative share"),
        EN);
  }

  private Figure slopes() {
    List<String> names = List.of("refund", "apology", "explanation", "repeat service", "gift card");
    List<RecoveryFigure.Action> actions = new ArrayList<>();
    for (int i = 0; i < Math.min(size, names.size()); i++) {
      int n = 24 - i * 5;
      double after = 1.3 - i * 0.35;
      String name = names.get(i) + ", n " + n;
      actions.add(
          new RecoveryFigure.Action(name, n, -1.7 + i * 0.12, after, key("action", i), name));
    }
    return RecoveryFigure.slopes(
        actions,
        new RecoveryFigure.Wording(
            words("Does recovery turn it round?", "action", "n", "before", "after"),
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
              key("dot", i),
              name));
    }
    return dots;
  }

  private Figure recovered() {
    return DotFigure.shares(
        dots(false),
        List.of(new DotFigure.Reference(0.61, "all 61 %")),
        dotWords("Which recovery works?", "share recovered"),
        EN);
  }

  private Figure effects() {
    return DotFigure.effects(
        dots(true),
        List.of(),
        dotWords("Which step matters?", "impression when met minus when missed"),
        EN);
  }

  private static DotFigure.Wording dotWords(String title, String unit) {
    return new DotFigure.Wording(
        words(title, "name", "n", "value", "lower", "upper"), unit, "n", "value, 95 % interval");
  }

  private Figure channels() {
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
                n, key("stage" + s, c), lives.get(s) + ", " + names.get(c) + ": " + n));
      }
      stages.add(new ChannelFigure.Stage(lives.get(s), parts));
    }
    return ChannelFigure.mix(
        names,
        stages,
        new ChannelFigure.Wording(
            words("Which channels, when?", "stage", "channel", "n", "share"),
            "share of interactions",
            "n"),
        EN);
  }

  private Figure execution() {
    List<String> levels = List.of("1", "2", "3", "4", "5");
    List<ExecutionFigure.Cell> cells = new ArrayList<>();
    for (int x = 0; x < 5; x++) {
      for (int y = 0; y < 5; y++) {
        int n = Math.max(0, Math.min(size, 30) - 6 * Math.abs(x - y) - 3 * Math.abs(3 - x));
        if (n > 0) {
          String text = "execution " + (x + 1) + ", impression " + (y + 1) + ": " + n;
          cells.add(new ExecutionFigure.Cell(x, y, n, key("grid" + y, x), text));
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
            words("Does good execution make a good impression?", "execution", "impression", "n"),
            "impression on the customer, 1 to 5",
            "execution"),
        EN);
  }

  private Figure value() {
    List<Curve.Step> net = new ArrayList<>();
    for (int i = 0; i < size * 3; i++) {
      double day = i * 9;
      double value = -320 + 760 * (1 - Math.exp(-day / 260));
      int atRisk = (int) (400 * Math.exp(-day / 190));
      net.add(step("net", i, day, value, 600 / Math.sqrt(atRisk + 1), atRisk));
    }
    return PopulationValueFigure.of(
        new Curve("mean of 214", Tone.FIRST, Glyph.CIRCLE, net),
        new Curve(
            "past break-even", Tone.SECOND, Glyph.TRIANGLE, steps("even", 0.7, 220, 400, false)),
        size < 20
            ? List.of()
            : List.of(new Mark.Rule(true, 142, "break-even day 142", Tone.TEXT, true)),
        new PopulationValueFigure.Wording(
            curveWords("When has a customer paid back?"),
            "EUR per customer, cumulative",
            "share of customers past break-even",
            "day",
            "at risk",
            "too few observed"),
        EN);
  }
}
