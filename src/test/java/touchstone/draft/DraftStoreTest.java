package touchstone.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.Sealing;

class DraftStoreTest {
  private static final DraftSubject NEW = DraftSubject.ofNew("entry");

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
    keep(drafts, "one", "Acme Solar", texts);
    assertThat(at("2026-11-24T00:00:00Z").find("one"))
        .contains(
            new KeptDraft("one", Instant.parse("2026-11-23T10:21:00Z"), NEW, "Acme Solar", texts));
  }

  @Test
  void a_draft_kept_again_replaces_itself_and_leaves_no_other_file() throws IOException {
    keep(drafts, "one", "", Map.of("summary", "first"));
    keep(drafts, "one", "", Map.of("summary", "second"));
    assertThat(drafts.list())
        .extracting(draft -> draft.texts().get("summary"))
        .containsExactly("second");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void the_latest_stands_first() {
    keep(drafts, "old", "", Map.of());
    keep(at("2026-11-23T11:00:00Z"), "young", "", Map.of());
    assertThat(drafts.list()).extracting(KeptDraft::id).containsExactly("young", "old");
  }

  @Test
  void a_discarded_draft_is_gone_and_may_be_discarded_twice() {
    keep(drafts, "one", "", Map.of());
    drafts.discard("one");
    drafts.discard("one");
    assertThat(drafts.list()).isEmpty();
  }

  @Test
  void a_damaged_file_hides_no_other() throws IOException {
    keep(drafts, "good", "", Map.of());
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
    keep(drafts, "one", "", Map.of());
    for (Path path : List.of(folder, folder.resolve("one.json"))) {
      String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      assertThat(permissions).as(path.toString()).endsWith("------");
    }
  }

  @Test
  void it_knows_its_form_and_the_record_it_changes() {
    drafts.keep(drafts.draft("one", DraftSubject.of("review", 17), "", Map.of("happened", "")));
    KeptDraft found = drafts.find("one").orElseThrow();
    assertThat(found.subject()).isEqualTo(DraftSubject.of("review", 17));
    assertThat(found.subject().number()).isEqualTo(17);
    assertThat(found.texts()).containsEntry("happened", "");
  }

  @Test
  void a_file_from_before_forms_had_names_is_an_entry() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("old.json"),
        "{\"kept_at\":\"2026-11-22T10:00:00Z\",\"title\":\"\",\"texts\":{\"editing\":\"4\"}}");
    assertThat(drafts.find("old").orElseThrow().subject()).isEqualTo(DraftSubject.of("entry", 4));
  }

  @Test
  void one_that_ended_comes_back_by_no_late_write() {
    KeptDraft draft = drafts.draft("one", NEW, "", Map.of("summary", "x"));
    drafts.keep(draft);
    drafts.end("one");
    drafts.keep(draft);
    assertThat(drafts.list()).isEmpty();
  }

  @Test
  void what_mentions_a_person_is_found_whatever_the_case_and_the_field() {
    keep(drafts, "title", "Call with Zoë MÜLLER", Map.of());
    keep(drafts, "text", "", Map.of("note", "zoë müller wants a refund"));
    keep(drafts, "other", "Acme", Map.of("note", "nothing"));
    assertThat(drafts.mentioning("Zoë Müller"))
        .extracting(KeptDraft::id)
        .containsExactlyInAnyOrder("title", "text");
    assertThat(drafts.mentioning(" ")).isEmpty();
  }

  @Test
  void nothing_unreadable_or_half_written_stays_where_that_is_asked() throws IOException {
    keep(drafts, "good", "", Map.of());
    Files.writeString(folder.resolve("bad.json"), "{\"kept_at\":");
    Files.writeString(folder.resolve("cut.json.new"), "Zo");
    assertThat(drafts.discardUnreadable()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("good.json"));
    }
  }

  @Test
  void the_bytes_go_through_the_sealing_both_ways() throws IOException {
    DraftStore sealed =
        new DraftStore(
            folder,
            Clock.fixed(Instant.parse("2026-11-23T10:21:00Z"), ZoneOffset.UTC),
            new Turned());
    keep(sealed, "one", "Canary", Map.of("summary", "Canary"));
    assertThat(Files.readString(folder.resolve("one.json"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Canary");
    assertThat(sealed.find("one").orElseThrow().title()).isEqualTo("Canary");
    assertThat(drafts.find("one")).isEmpty();
  }

  @Test
  void watchers_hear_what_came_and_what_went() {
    List<String> heard = new ArrayList<>();
    drafts.watch(
        new DraftStore.Watcher() {
          @Override
          public void kept(KeptDraft draft) {
            heard.add("kept " + draft.id());
          }

          @Override
          public void gone(String id) {
            heard.add("gone " + id);
          }

          @Override
          public void forgotten(java.util.function.Predicate<KeptDraft> which) {
            heard.add("forgotten");
          }
        });
    keep(drafts, "one", "", Map.of());
    drafts.discard("one");
    assertThat(heard).containsExactly("kept one", "gone one");
  }

  @Test
  void what_is_forgotten_is_not_written_again_however_late_it_comes() {
    keep(drafts, "one", "", Map.of("summary", "of the person"));
    keep(drafts, "two", "", Map.of("summary", "of another"));

    drafts.forget(draft -> draft.mentions("the person"));
    keep(drafts, "one", "", Map.of("summary", "of the person, once more"));

    assertThat(drafts.list()).extracting(KeptDraft::id).containsExactly("two");
  }

  /// Every byte turned round, as a stand-in for encryption.
  private static final class Turned implements Sealing {
    @Override
    public byte[] seal(byte[] plain) {
      byte[] turned = plain.clone();
      for (int i = 0; i < turned.length; i++) {
        turned[i] = (byte) ~turned[i];
      }
      return turned;
    }

    @Override
    public byte[] open(byte[] sealed) {
      return seal(sealed);
    }

    @Override
    public char @Nullable [] databasePassword() {
      return null;
    }
  }

  private static void keep(DraftStore to, String id, String title, Map<String, String> texts) {
    to.keep(to.draft(id, NEW, title, texts));
  }

  private DraftStore at(String now) {
    return new DraftStore(folder, Clock.fixed(Instant.parse(now), ZoneOffset.UTC), Sealing.NONE);
  }
}
