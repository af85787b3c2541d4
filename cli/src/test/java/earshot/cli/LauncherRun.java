package earshot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of the real {@code ./earshot}, as a script sees it, on what the build has just made. */
record LauncherRun(int code, String out, String err) {
  static final Path LAUNCHER = Path.of("../earshot").toAbsolutePath().normalize();
  private static final long MINUTES = 10;

  static LauncherRun of(String... arguments) throws IOException, InterruptedException {
    return of(LAUNCHER, Path.of("").toAbsolutePath(), "", arguments);
  }

  static LauncherRun of(Path launcher, Path from, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("earshot-", ".out");
    Path err = Files.createTempFile("earshot-", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().put("EARSHOT_BUILD", "never");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end in " + MINUTES + " minutes");
    }
    LauncherRun run =
        new LauncherRun(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return run;
  }
}
