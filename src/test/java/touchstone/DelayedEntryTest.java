package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.TouchstoneCommand;

/// Figures whose observation begins on a day.
class DelayedEntryTest {
  @TempDir Path folder;

  @Test
  void who_was_a_customer_before_the_first_day_is_at_risk_from_it_on() throws IOException {
    Path customers = folder.resolve("customers.csv");
    Files.writeString(
        customers,
        """
        reference,name,relationship_start,relationship_end
        K-1,Gone before,2026-01-01,2026-01-11
        K-2,Left later,2026-01-01,2026-03-02
        K-3,Still there,2026-01-20,
        """);
    run("import", customers.toString(), "--as", "customers");
    Path out = folder.resolve("retention.csv");
    run(
        "export",
        "retention",
        "--from",
        "2026-02-01",
        "--to",
        "2026-06-30",
        "--out",
        out.toString());

    assertThat(Files.readAllLines(out))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(",60,2,1,0,0.5,"))
        .anySatisfy(line -> assertThat(line).contains(",161,1,0,1,0.5,"));
  }

  @Test
  void a_customer_taken_over_late_is_at_risk_from_the_day_it_was_first_known_on()
      throws IOException {
    Path customers = folder.resolve("customers.csv");
    Files.writeString(
        customers,
        """
        reference,name,relationship_start,relationship_end
        K-1,Taken over late,2026-01-01,2026-03-02
        K-2,Known from the start,2026-01-01,2026-01-21
        """);
    run("import", customers.toString(), "--as", "customers");
    Path contacts = folder.resolve("contacts.csv");
    Files.writeString(
        contacts,
        """
        customer,occurred_at,type,channel,summary
        K-1,2026-02-10T09:00,planned,phone,First seen on day 40
        K-2,2026-01-01T09:00,planned,phone,Welcome
        """);
    run("import", contacts.toString(), "--as", "interactions");
    Path out = folder.resolve("retention.csv");
    run("export", "retention", "--to", "2026-06-30", "--out", out.toString());
    assertThat(Files.readString(out)).contains(",20,2,1,0,0.5,").contains(",60,1,1,0,0,");
    run("export", "retention", "--since-known", "--to", "2026-06-30", "--out", out.toString());
    assertThat(Files.readString(out)).contains(",20,1,1,0,0,").contains(",60,1,1,0,0,");
    Path picture = folder.resolve("retention.svg");
    run("figure", "retention", "--since-known", "--out", picture.toString());
    assertThat(Files.readString(picture)).contains("each from the day it was first known");
    StringWriter said = new StringWriter();
    assertThat(code(said, "export", "interactions", "--since-known", "--out", "-")).isEqualTo(1);
    assertThat(said.toString()).contains("does not take --since-known");
  }

  @Test
  void a_first_day_after_the_last_is_refused_in_words() {
    run("log", "--customer", "Acme", "--type", "planned", "--channel", "phone", "Hello");
    for (String kind : new String[] {"retention", "compare", "after", "interactions"}) {
      StringWriter said = new StringWriter();
      int code =
          code(said, "export", kind, "--from", "2026-07-01", "--to", "2026-06-30", "--out", "-");
      assertThat(code).as(kind).isEqualTo(1);
      assertThat(said.toString())
          .as(kind)
          .startsWith("--from 2026-07-01 lies after the last day, 2026-06-30:");
    }
  }

  private void run(String command, String... more) {
    StringWriter failed = new StringWriter();
    int code = code(failed, command, more);
    assertThat(code).as(failed.toString()).isZero();
  }

  private int code(StringWriter failed, String command, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "--data-dir";
    all[1] = folder.resolve("store").toString();
    all[2] = command;
    System.arraycopy(more, 0, all, 3, more.length);
    return TouchstoneCommand.run(
        all,
        new MainWindows(),
        new MachineDesks(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(failed));
  }
}
