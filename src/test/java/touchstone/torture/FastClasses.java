package touchstone.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The classes of a child process packed and laid out in advance, so that very many children start
/// fast. Where that does not work they start as usual.
final class FastClasses {
  private FastClasses() {}

  /// The command of a child; for many children one that starts faster.
  static List<String> launcher(Folders folders, String classPath, boolean many)
      throws IOException, InterruptedException {
    if (!many) {
      return KillPart.launcher(classPath, List.of());
    }
    Path folder = folders.fresh("classes");
    List<String> packed = new ArrayList<>();
    for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
      Path path = Path.of(part);
      packed.add(Files.isDirectory(path) ? packed(path, folder, packed.size()).toString() : part);
    }
    String jars = String.join(java.io.File.pathSeparator, packed);
    Path archive = folder.resolve("classes.jsa");
    List<String> rehearsal =
        new ArrayList<>(KillPart.launcher(jars, List.of("-XX:ArchiveClassesAtExit=" + archive)));
    rehearsal.addAll(List.of(folders.fresh("rehearsal").toString(), folder.toString(), "1", "30"));
    Process child =
        new ProcessBuilder(rehearsal)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("rehearsal.txt").toFile())
            .start();
    boolean done = child.waitFor(120, TimeUnit.SECONDS) && Files.exists(archive);
    child.destroyForcibly();
    return KillPart.launcher(jars, done ? List.of("-XX:SharedArchiveFile=" + archive) : List.of());
  }

  private static Path packed(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.resolve("classes-" + number + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(one -> !one.equals(classes)).sorted().toList()) {
        String name = classes.relativize(path).toString().replace('\\', '/');
        // Folders have entries too: migrations are looked for by the name of theirs.
        boolean file = Files.isRegularFile(path);
        entries.putNextEntry(new JarEntry(file ? name : name + "/"));
        if (file) {
          Files.copy(path, entries);
        }
        entries.closeEntry();
      }
    }
    return jar;
  }
}
