package earshot.cli;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Opens what {@code --in} and {@code --out} name: a file, gzip by its name, or {@code -}. */
final class Streams {
  private static final String STANDARD = "-";

  private Streams() {}

  static InputStream open(String name, Terminal terminal) throws IOException {
    if (name.equals(STANDARD)) {
      return terminal.in();
    }
    if (name.isEmpty()) {
      throw new Failure("--in is empty; accepted: a file, or - for standard input");
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new Failure("--in " + name + " is a folder; accepted: a file, or - for standard input");
    }
    try {
      InputStream bytes = Files.newInputStream(file);
      return name.endsWith(".gz") ? unpacked(name, bytes) : bytes;
    } catch (NoSuchFileException e) {
      throw new Failure("--in " + name + " does not exist", e);
    } catch (AccessDeniedException e) {
      throw new Failure("--in " + name + " may not be read", e);
    }
  }

  private static InputStream unpacked(String name, InputStream bytes) throws IOException {
    try {
      return new GZIPInputStream(bytes, 64 * 1024);
    } catch (EOFException | ZipException e) {
      bytes.close();
      throw new Failure("--in " + name + " is no gzip file, for all its name", e);
    }
  }

  /**
   * Opens an output. A file takes its name only when {@link Output#keep} is called, so that no half
   * result is ever taken for a whole one.
   */
  static Output create(String name, Terminal terminal) throws IOException {
    if (name.equals(STANDARD)) {
      return new Output(
          new BufferedOutputStream(new Unclosed(terminal.out()), 64 * 1024), null, null);
    }
    Path file = Path.of(name).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new Failure(
          "--out " + name + " is a folder; accepted: a file, or - for standard output");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a named pipe, such as /dev/null, is written to and never replaced.
      return new Output(new BufferedOutputStream(Files.newOutputStream(file)), null, null);
    }
    Path folder = file.getParent();
    if (!Files.isDirectory(folder)) {
      throw new Failure("--out " + name + ": there is no folder " + folder);
    }
    Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 64 * 1024);
    return new Output(name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes, part, file);
  }

  /** An output on its way. Closing it without keeping it throws it away. */
  static final class Output implements AutoCloseable {
    private final OutputStream bytes;
    private final Path part;
    private final Path file;
    private final Thread onExit;

    private Output(OutputStream bytes, Path part, Path file) {
      this.bytes = bytes;
      this.part = part;
      this.file = file;
      this.onExit = new Thread(this::discard, "earshot-discard-output");
      Runtime.getRuntime().addShutdownHook(onExit);
    }

    OutputStream bytes() {
      return bytes;
    }

    void keep() throws IOException {
      bytes.close();
      if (part != null) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public void close() {
      discard();
      try {
        Runtime.getRuntime().removeShutdownHook(onExit);
      } catch (IllegalStateException e) {
        // The process is ending, and the hook does the same.
      }
    }

    private void discard() {
      if (part == null) {
        return;
      }
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        part.toFile().deleteOnExit();
      }
    }
  }

  /** Standard output outlives whoever writes to it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
