package touchstone.host;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folders of one Touchstone: `data` holds the store and the drafts, `config` settings and the
/// state of the window, `log` the log files. With a folder of the user's choice everything lies
/// inside it.
public record Directories(Path data, Path config, Path log) {
  private static final String NAME = "touchstone";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /// Everything inside one folder, as `--data-dir` asks.
  public static Directories within(Path folder) {
    Path all = folder.toAbsolutePath().normalize();
    return new Directories(all, all, all.resolve("log"));
  }

  /// The places the platform has for this: XDG on Linux, Library on macOS, AppData on Windows.
  public static Directories ofPlatform(String osName, Map<String, String> environment, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      Path local = folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
      Path roaming = folder(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
      Path data = local.resolve("Touchstone");
      return new Directories(data, roaming.resolve("Touchstone"), data.resolve("log"));
    }
    if (os.startsWith("mac")) {
      Path data = home.resolve("Library/Application Support/Touchstone");
      return new Directories(data, data, home.resolve("Library/Logs/Touchstone"));
    }
    Path data = folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
    Path config = folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    Path state = folder(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"));
    return new Directories(
        data.resolve(NAME), config.resolve(NAME), state.resolve(NAME).resolve("log"));
  }

  /// The directories of the machine this runs on.
  public static Directories ofThisMachine() {
    return ofPlatform(
        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
  }

  public Path drafts() {
    return data.resolve("drafts");
  }

  public Path settingsFile() {
    return config.resolve("settings.json");
  }

  public Path uiStateFile() {
    return config.resolve("window.json");
  }

  /// Creates what is missing, each folder readable by its owner only.
  public Directories create() throws IOException {
    for (Path folder : new Path[] {data, config, log}) {
      createPrivate(folder);
    }
    return this;
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else {
      Files.createDirectories(folder);
    }
  }

  // The XDG specification: a path that is not absolute is to be ignored.
  private static Path folder(@Nullable String asked, Path otherwise) {
    return asked == null || asked.isBlank() || !Path.of(asked).isAbsolute()
        ? otherwise
        : Path.of(asked);
  }
}
