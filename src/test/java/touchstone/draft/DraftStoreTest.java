package touchstone.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStoreTest {
  @TempDir Path data;
  Path folder;
  DraftStore drafts;

  @BeforeEach
  void open() {
    folder = data.resolve("drafts");
    drafts = at("2026-11-23T10:21:00Z");
  }

  @Test
  void what_is_kept_is_found_again_letter_by_letter() {
    Map<String, String> texts = Map.of("summary", "née \"quoted\" \\ 😀\nsecond line", "type", "x");
    drafts.keep("one", "Acme Solar", texts);
    assertThat(at("2026-11-24T00:00:00Z").find("one"))
        .contains(new KeptDraft("one", Instant.parse("2026-11-23T10:21:00Z"), "Acme Solar", texts));
  }

  @Test
  void a_draft_kept_again_replaces_itself_and_leaves_no_other_file() throws IOException {
    drafts.keep("one", "", Map.of("summary", "first"));
    drafts.keep("one", "", Map.of("summary", "second"));
    assertThat(drafts.list())
        .extracting(draft -> draft.texts().get("summary"))
        .containsExactly("second");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void the_latest_stands_first() {
    drafts.keep("old", "", Map.of());
    at("2026-11-23T11:00:00Z").keep("young", "", Map.of());
    assertThat(drafts.list()).extracting(KeptDraft::id).containsExactly("young", "old");
  }

  @Test
  void a_discarded_draft_is_gone_and_may_be_discarded_twice() {
    drafts.keep("one", "", Map.of());
    drafts.discard("one");
    drafts.discard("one");
    assertThat(drafts.list()).isEmpty();
  }

  @Test
  void a_damaged_file_hides_no_other() throws IOException {
    drafts.keep("good", "", Map.of());
    Files.writeString(folder.resolve("bad.json"), "{\"kept_at\":");
    Files.writeString(folder.resolve("worse.json"), "{\"kept_at\":\"noon\"}");
    assertThat(drafts.list()).extracting(KeptDraft::id).containsExactly("good");
    assertThat(folder.resolve("bad.json")).exists();
  }

  @Test
  void only_the_owner_may_read_it() throws IOException {
    Assumptions.assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
        .as("files here have no permissions")
        .contains("posix");
    drafts.keep("one", "", Map.of());
    for (Path path : List.of(folder, folder.resolve("one.json"))) {
      String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      assertThat(permissions).as(path.toString()).endsWith("------");
    }
  }

  private DraftStore at(String now) {
    return new DraftStore(folder, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }
}
