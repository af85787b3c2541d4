package earshot.cli;

import earshot.cli.score.OrderedScoring;
import earshot.cli.score.Tally;
import earshot.risk.RiskAssessor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges a file or a stream of posts. */
@Command(
    name = "score",
    description = {
      "Judges posts, one JSON object a line, and writes one JSON object for each, in the same order.",
      "Needs neither Flink nor Elasticsearch. Only \"text\" is required: {\"text\": \"...\"}; \"id\" and"
          + " \"lang\" are used where they are there.",
      "A line that cannot be judged gives {\"error\": ...} in its place."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line was judged",
      "1:not done; the message says why",
      "2:the command line cannot be understood",
      "3:done, but some lines could not be judged"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  echo '{\"text\":\"i had a good day\"}' | earshot score",
      "  earshot score --in posts.jsonl.gz --out scored.jsonl.gz",
      "",
      "What a line holds: docs/assessment.schema.json"
    })
final class ScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "what to read; .gz is unpacked; - is standard input (default)")
  private String in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "where to write; .gz is packed; the file appears when all is done; - is standard output"
              + " (default)")
  private String out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many threads judge (default: one for each core)")
  private Integer threads;

  @Mixin private JudgeOptions judge;

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > 1024) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + count + "; accepted: 1 to 1024");
    }
    try (InputStream lines = Streams.open(in, terminal);
        Streams.Output scored = Streams.create(out, terminal)) {
      RiskAssessor assessor = judge.load(terminal);
      if (in.equals("-") && terminal.seen().contains("in")) {
        terminal
            .err()
            .println("Reading posts from the keyboard, one JSON object a line; end with Ctrl-D.");
      }
      Instant started = Instant.now();
      Tally tally =
          new OrderedScoring(assessor::assess, count)
              .score(lines, scored.bytes(), new ScoreProgress(terminal, started)::show);
      scored.keep();
      new ScoreProgress(terminal, started)
          .summarise(tally, Duration.between(started, Instant.now()));
      return tally.faults().isEmpty() ? Exit.OK : Exit.SOME_BAD;
    } catch (IOException e) {
      if (BrokenPipe.is(e)) {
        return Exit.OK;
      }
      throw new Failure("from " + in + " to " + out + ": " + e.getMessage(), e);
    }
  }
}
