package touchstone.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Figures along time with made-up numbers, for tests.
final class MadeUpLines {

  private static final Locale EN = Locale.ENGLISH;

  private final int size;
  private final Random random = new Random(7);

  MadeUpLines(int size) {
    this.size = size;
  }

  Figure calendar() {
    List<Mark> notes =
        List.of(
            new Mark.Note(
                20_000, "new price list", false, MadeUpCharts.key("note", 1), "1 Oct 2024"));
    return MadeUpFigures.calendar(size, YearMonth.of(2024, 1), notes);
  }

  private Curve.Step step(String name, int i, double day, double value, double half, int atRisk) {
    return new Curve.Step(
        day,
        value,
        value - half,
        value + half,
        atRisk,
        MadeUpCharts.key(name, i),
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

  Figure cumulative() {
    List<String> names = List.of("Stabilizing", "Critical", "Planned", "Surprise");
    List<CumulativeFigure.Type> types = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Curve mean =
          new Curve(
              "mean of 214",
              MadeUpFigures.TONES.get(t),
              Glyph.series(t),
              steps(names.get(t), 9.0 / (t + 1), 160, 400, false));
      List<CumulativeFigure.OwnStep> own = new ArrayList<>();
      for (int i = 0; i < size / (t + 1); i++) {
        own.add(
            new CumulativeFigure.OwnStep(
                i * 14 + t, i + 1, MadeUpCharts.key("own" + t, i), "own " + i));
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
            MadeUpCharts.words(
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

  Figure incidence() {
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

  Figure retention() {
    List<Curve> one =
        List.of(Curve.series(0, "Still customers", steps("stay", 0.6, 300, 214, true)));
    return IncidenceFigure.retention(
        one, List.of(), List.of(), incidenceWords("Who is still a customer?"), EN);
  }

  private static IncidenceFigure.Wording incidenceWords(String title) {
    return new IncidenceFigure.Wording(
        curveWords(title),
        "share of customers, 95 % band",
        "day",
        "at risk",
        name -> "at risk: " + name,
        "too few observed");
  }

  Figure control(int points, ControlFigure.Order order) {
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
              place,
              value,
              centre,
              low,
              high,
              phase,
              signal,
              MadeUpCharts.key("control", i),
              text));
    }
    List<ControlFigure.Note> notes = new ArrayList<>();
    if (points > 10) {
      double first = list.get(points / 5).place();
      double second = list.get(points * 6 / 10).place() - (dates ? 3.5 : 0.5);
      notes.add(
          new ControlFigure.Note(
              first, "new courier", false, MadeUpCharts.key("note", 0), "new courier"));
      notes.add(
          new ControlFigure.Note(
              second,
              "limits based anew: protocol v2",
              true,
              MadeUpCharts.key("note", 1),
              "protocol v2"));
    }
    return ControlFigure.of(
        list,
        notes,
        order,
        controlWords(
            dates ? "Is the rate of critical incidents changing?" : "Do they come closer?"),
        EN);
  }

  Figure run() {
    List<ControlFigure.Point> list = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 11); i++) {
      double place = LocalDate.of(2026, 8, 3).toEpochDay() + i * 7.0;
      String text = "week " + i;
      list.add(
          new ControlFigure.Point(
              place,
              3 + i % 4,
              4,
              Double.NaN,
              Double.NaN,
              0,
              "",
              MadeUpCharts.key("run", i),
              text));
    }
    return ControlFigure.of(
        list, List.of(), ControlFigure.Order.DATES, controlWords("Is anything changing yet?"), EN);
  }

  private static ControlFigure.Wording controlWords(String title) {
    return new ControlFigure.Wording(
        MadeUpCharts.words(title, "at", "value", "centre", "lower", "upper", "signal"),
        "critical per 100 customers and week",
        "",
        "centre 8.0",
        "lower limit 2.5",
        "upper limit 13.5");
  }

  Figure coverage() {
    List<CoverageFigure.Span> spans = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      LocalDate from = LocalDate.of(2026, 3, 2).plusDays(i * 7L);
      int logged = i > size * 0.75 ? 18 : 38 + random.nextInt(14);
      String text = from + ": " + logged;
      spans.add(
          new CoverageFigure.Span(
              from, 7, logged, 44, 32, 58, MadeUpCharts.key("coverage", i), text));
    }
    return CoverageFigure.of(
        spans,
        List.of(),
        new CoverageFigure.Wording(
            MadeUpCharts.words(
                "Is everything written down?", "from", "logged", "expected", "lower", "upper"),
            "interactions logged per week",
            "expected",
            "coverage fell"),
        EN);
  }

  Figure value() {
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
            "observed",
            "at risk",
            "too few observed"),
        EN);
  }

  private static FigureWords curveWords(String title) {
    return MadeUpCharts.words(title, "curve", "day", "at risk", "value", "lower", "upper");
  }
}
