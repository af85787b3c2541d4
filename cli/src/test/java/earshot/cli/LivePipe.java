package earshot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code earshot score} between two pipes, as {@code tail -f posts | earshot score} is. */
final class LivePipe implements AutoCloseable {
  private final PipedOutputStream toCommand = new PipedOutputStream();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Thread command;

  LivePipe() throws IOException {
    PipedInputStream in = new PipedInputStream(toCommand);
    PipedInputStream fromCommand = new PipedInputStream();
    OutputStream out = new PipedOutputStream(fromCommand);
    Terminal terminal =
        new Terminal(
            in, out, new PrintWriter(new StringWriter()), Set.of(), 80, Map.of(), Optional.empty());
    command = new Thread(() -> Earshot.commands(terminal).execute("score"), "command");
    command.start();
    Thread reader = new Thread(() -> read(fromCommand), "answers");
    reader.setDaemon(true);
    reader.start();
  }

  void type(String line) throws IOException {
    toCommand.write(line.getBytes(StandardCharsets.UTF_8));
    toCommand.flush();
  }

  String nextAnswer(Duration patience) throws InterruptedException {
    String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return answer == null ? "no answer within " + patience : answer;
  }

  @Override
  public void close() throws IOException {
    toCommand.close();
    try {
      command.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(PipedInputStream from) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(line);
      }
    } catch (IOException e) {
      answers.add("reading failed: " + e);
    }
  }
}
