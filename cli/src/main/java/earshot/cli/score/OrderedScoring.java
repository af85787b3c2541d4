package earshot.cli.score;

import earshot.cli.score.LineReader.Line;
import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Scores a stream on several threads and writes in the order that was read. One thread reads
 * batches of lines, the pool scores them, the caller's thread writes; how many bytes are on the way
 * is bounded, so memory stays the same at any size of input.
 */
public final class OrderedScoring {
  private static final int BATCH_LINES = 128;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int KIB_IN_FLIGHT = 64 * 1024;

  private final Function<Post, RiskAssessment> judge;
  private final int threads;

  /**
   * @param judge what judges a post; called from all threads
   * @param threads how many score, at least 1
   */
  public OrderedScoring(Function<Post, RiskAssessment> judge, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is less than 1");
    }
    this.judge = judge;
    this.threads = threads;
  }

  /**
   * Scores all lines of a stream.
   *
   * @param progress told the counts so far after each batch, in the caller's thread
   * @throws IOException if reading or writing fails
   * @throws InterruptedException if the caller's thread is interrupted
   */
  public Tally score(InputStream in, OutputStream out, Consumer<Tally> progress)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, daemons("score"));
    ExecutorService reading = Executors.newSingleThreadExecutor(daemons("read"));
    BlockingQueue<Future<Batch>> inOrder = new ArrayBlockingQueue<>(4 * threads);
    Semaphore room = new Semaphore(KIB_IN_FLIGHT);
    try {
      Future<Void> reader = reading.submit(() -> read(in, pool, inOrder, room));
      Tally total = write(inOrder, room, out, progress);
      get(reader);
      return total;
    } finally {
      reading.shutdownNow();
      pool.shutdownNow();
    }
  }

  /** Reads to the end, or to a fault, and says in the queue which of them it was. */
  private Void read(
      InputStream in, ExecutorService pool, BlockingQueue<Future<Batch>> inOrder, Semaphore room)
      throws InterruptedException {
    LineReader lines = new LineReader(in);
    LineScorer scorer = new LineScorer(judge);
    Future<Batch> last = CompletableFuture.completedFuture(Batch.LAST);
    boolean more = true;
    while (more) {
      List<Line> batch = new ArrayList<>();
      try {
        fill(batch, lines);
        more = !batch.isEmpty();
      } catch (IOException e) {
        // What was read before the fault is still scored.
        last = CompletableFuture.failedFuture(e);
        more = false;
      }
      if (!batch.isEmpty()) {
        int kib = kib(batch);
        room.acquire(kib);
        inOrder.put(pool.submit(() -> scored(scorer, batch, kib)));
      }
    }
    inOrder.put(last);
    return null;
  }

  private static Tally write(
      BlockingQueue<Future<Batch>> inOrder,
      Semaphore room,
      OutputStream out,
      Consumer<Tally> progress)
      throws IOException, InterruptedException {
    Tally total = new Tally();
    while (true) {
      Future<Batch> next = inOrder.poll();
      if (next == null || !next.isDone()) {
        // Whoever reads our output need not wait for the next batch to see this one.
        out.flush();
        next = next == null ? inOrder.take() : next;
      }
      Batch batch = get(next);
      if (batch.isLast()) {
        out.flush();
        return total;
      }
      out.write(batch.output());
      room.release(batch.kib());
      total.add(batch.tally());
      progress.accept(total);
    }
  }

  private static void fill(List<Line> batch, LineReader lines) throws IOException {
    int bytes = 0;
    while (batch.size() < BATCH_LINES && bytes < BATCH_BYTES) {
      if (!batch.isEmpty() && !lines.hasMore()) {
        return;
      }
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return;
      }
      batch.add(line.get());
      bytes += line.get().bytes().length;
    }
  }

  private static Batch scored(LineScorer scorer, List<Line> lines, int kib) {
    Tally tally = new Tally();
    StringBuilder output = new StringBuilder();
    for (Line line : lines) {
      output.append(scorer.score(line, tally)).append('\n');
    }
    return new Batch(output.toString().getBytes(StandardCharsets.UTF_8), tally, kib);
  }

  private static int kib(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.bytes().length / 1024).sum() + 1;
  }

  private static <T> T get(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw new IOException(fault.getMessage(), fault);
      }
      throw new IllegalStateException("a scoring thread failed", e.getCause());
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, "earshot-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * A batch that was scored.
   *
   * @param kib how much room it held on its way; none for the last one, which only ends the queue
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Batch(byte[] output, Tally tally, int kib) {
    static final Batch LAST = new Batch(new byte[0], new Tally(), 0);

    boolean isLast() {
      return kib == 0;
    }
  }
}
