package touchstone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.chart.Figure;
import touchstone.chart.Palette;
import touchstone.disk.RealDisk;
import touchstone.disk.WholeFile;
import touchstone.report.Report;

/// Paints one figure of the trend panel into a file, without a window.
@Command(
    name = "figure",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:figure}")
final class FigureCommand implements Callable<Integer> {
  private final TouchstoneCommand top;
  private final Pictures pictures;

  @Parameters(paramLabel = "NAME", description = "${bundle:figure.name}")
  private Report.Kind kind = Report.Kind.LIFECYCLE;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "${bundle:figure.out}")
  private Path out = Path.of("figure.svg");

  @Option(names = "--theme", paramLabel = "THEME", description = "${bundle:figure.theme}")
  private Theme theme = Theme.LIGHT;

  @Option(names = "--scale", paramLabel = "N", description = "${bundle:figure.scale}")
  private int scale = 1;

  @Mixin private QuestionOptions question = new QuestionOptions();

  /// What the figure lies on.
  enum Theme {
    LIGHT,
    DARK,
    PRINT;

    Palette palette() {
      return switch (this) {
        case LIGHT -> Palette.LIGHT;
        case DARK -> Palette.DARK;
        case PRINT -> Palette.PRINT;
      };
    }
  }

  FigureCommand(TouchstoneCommand top, Pictures pictures) {
    this.top = top;
    this.pictures = pictures;
  }

  @Override
  public Integer call() {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    boolean png = name.endsWith(".png");
    if (!png && !name.endsWith(".svg")) {
      throw new Refusal(TouchstoneCommand.say("figure.kind", out));
    }
    if (!kind.isTrend()) {
      throw new Refusal(TouchstoneCommand.say("figure.none", kind.id()));
    }
    if (scale != 1 && scale != 2) {
      throw new Refusal(TouchstoneCommand.say("figure.scales", scale));
    }
    Figure figure;
    try (Desk desk = top.open()) {
      figure = desk.figure(question.trend(kind, desk));
    }
    write(
        png
            ? pictures.png(figure, theme.palette(), scale)
            : pictures.svg(figure, theme.palette()).getBytes(StandardCharsets.UTF_8));
    top.line().getErr().println(TouchstoneCommand.say("figure.done", out));
    return TouchstoneCommand.DONE;
  }

  private void write(byte[] picture) {
    try {
      WholeFile.write(new RealDisk(), out.toAbsolutePath(), picture);
    } catch (IOException e) {
      throw new Refusal(TouchstoneCommand.say("export.refused", out, Why.of(e)));
    }
  }
}
