package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import touchstone.cli.OneDesk;
import touchstone.cli.TouchstoneCommand;
import touchstone.draft.DraftSubject;
import touchstone.host.Directories;
import touchstone.setting.SettingsFile;
import touchstone.store.StoreFailure;
import touchstone.task.Background;
import touchstone.ui.Failures;
import touchstone.ui.Messages;
import touchstone.ui.Notices;

/// No word of a customer is ever logged: a word that stands nowhere else goes through the main acts
/// and through everything that fails, and is then looked for in the log as the product sets it up.
class LogCanaryTest {
  private static final String CANARY = "Zeisigkanarie";

  @TempDir Path data;
  private Path home;
  private Path logs;
  private LoggerContext context;

  @BeforeEach
  void logIntoOwnFolder() throws Exception {
    home = data.resolve("home");
    logs = data.resolve("log");
    context = (LoggerContext) LoggerFactory.getILoggerFactory();
    configure(logs.toString());
    context.getLogger(Logger.ROOT_LOGGER_NAME).info("the log is there");
  }

  @AfterEach
  void logAsBefore() throws Exception {
    configure("target/log");
  }

  @Test
  void a_word_that_is_typed_is_in_no_log_file() throws Exception {
    assertThat(command("log", "--customer", CANARY, "--type", "critical", CANARY)).isZero();
    assertThat(command("log", "--customer", CANARY, "--type", CANARY, CANARY)).isEqualTo(1);
    assertThat(command("log", "--" + CANARY)).isEqualTo(2);
    imports();
    assertThat(command("export", "interactions", "--out", data + "/no/" + CANARY)).isEqualTo(1);
    assertThat(command("export", "timeline", "--customer", CANARY + "?", "--out", "-"))
        .isEqualTo(1);
    settings();
    drafts();
    failures();
    assertThat(logged()).contains("the log is there", "Fault T-");
    assertThat(logged().toLowerCase(Locale.ROOT)).doesNotContain(CANARY.toLowerCase(Locale.ROOT));
  }

  private void imports() throws IOException {
    Path csv = data.resolve(CANARY + ".csv");
    Files.writeString(
        csv,
        """
        customer,type,channel,summary,occurred_at
        CANARY,planned,phone,CANARY,2026-03-01
        CANARY,CANARY,CANARY,CANARY,CANARY
        """
            .replace("CANARY", CANARY));
    assertThat(command("import", csv.toString(), "--as", "interactions")).isEqualTo(1);
    command("import", csv.toString(), "--as", "interactions", "--accept-good-rows");
    assertThat(command("import", data.resolve(CANARY).toString(), "--as", "customers"))
        .isEqualTo(1);
  }

  private void settings() throws IOException {
    Path file = data.resolve("settings.json");
    Files.writeString(file, "{\"theme\": \"" + CANARY + "\", \"language\": \"!" + CANARY + "\"}");
    SettingsFile.open(file, Runnable::run);
    Files.writeString(file, "{\"theme\": " + CANARY);
    SettingsFile damaged = SettingsFile.open(file, Runnable::run);
    Files.createDirectories(data.resolve("settings.json.new/in the way"));
    damaged.change(s -> s.withTextSize(120));
  }

  private void drafts() throws IOException {
    try (Wiring wiring = Wiring.open(Directories.within(home), Clock.systemUTC())) {
      wiring.logbook().setting(rules -> rules.withOperator(CANARY));
      wiring.logbook().undo(wiring.logbook().latest().orElseThrow());
      var drafts = wiring.drafts();
      drafts.keep(
          drafts.draft("one", DraftSubject.ofNew("entry"), CANARY, Map.of("summary", CANARY)));
      Files.writeString(home.resolve("drafts/bad.json"), "{\"title\": \"" + CANARY);
      assertThat(drafts.list()).hasSize(1);
    }
  }

  private void failures() throws InterruptedException {
    Messages messages = Messages.in(Locale.ENGLISH);
    Failures failures = new Failures(messages, new Notices(messages));
    failures.foresee(StoreFailure.class, failure -> failure.sentence(Locale.ENGLISH));
    failures.show(new IllegalStateException(CANARY, new IOException(CANARY)));
    failures.show(new StoreFailure(StoreFailure.Reason.FOLDER, null, CANARY, CANARY));
    failures.show(new UncheckedIOException(CANARY, new IOException(CANARY)));
    Background background = new Background(Runnable::run);
    CountDownLatch failed = new CountDownLatch(1);
    background.write(
        () -> {
          throw new IllegalArgumentException(CANARY);
        },
        _ -> {},
        failure -> {
          failures.show(failure);
          failed.countDown();
        });
    failed.await();
    background.shutdown(Duration.ofSeconds(5));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    int code =
        TouchstoneCommand.run(
            new String[] {"log", "--customer", CANARY, "--type", "planned", CANARY},
            new MainWindows(),
            new OneDesk(
                _ -> {
                  throw new IllegalStateException(CANARY);
                }),
            nowhere,
            nowhere);
    assertThat(code).isEqualTo(1);
  }

  private int command(String... arguments) {
    String[] all =
        Stream.concat(List.of("--data-dir", home.toString()).stream(), Stream.of(arguments))
            .toArray(String[]::new);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return TouchstoneCommand.run(
        all,
        new MainWindows(),
        new OneDesk(
            folder ->
                Wiring.open(Directories.within(Objects.requireNonNull(folder)), Clock.systemUTC())),
        nowhere,
        nowhere);
  }

  private String logged() throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .collect(Collectors.joining());
    }
  }

  private void configure(String folder) throws Exception {
    context.reset();
    context.putProperty("touchstone.log", folder);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
  }
}
