package earshot.cli;

import earshot.evaluation.Comparison;
import earshot.evaluation.EvaluationReport;
import earshot.evaluation.Evaluator;
import earshot.evaluation.ReportJson;
import earshot.evaluation.ReportMarkdown;
import earshot.risk.RiskAssessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the judgement on labelled and on ordinary text. */
@Command(
    name = "evaluate",
    description = {
      "Measures the judgement on labelled and on ordinary text.",
      "Reads JSON Lines with \"id\" and \"text\", and a label: \"label\" 0 or 1, \"label\" Supportive to"
          + " Attempt, or \"severity\" 0 to 6; without one, a text is ordinary.",
      "Prints a report in Markdown and writes evaluation.md and evaluation.json. No text leaves it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:not done; the message says why", "2:wrong use"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot evaluate --data posts.jsonl.gz ordinary.jsonl.gz",
      "  earshot evaluate --data posts.jsonl --baseline before/evaluation.json",
      "",
      "What each figure means: docs/evaluation.md"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      description = "files to measure on; .gz is unpacked")
  private List<Path> data = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write the report (default: data/evaluation in the project)")
  private Path out;

  @Mixin private JudgeOptions judge;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "draw this many texts of each file at random (default: all)")
  private Integer sample;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the sample and the intervals (default: 1)")
  private long seed;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "an evaluation.json to compare with, figure by figure")
  private Path baseline;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (data.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--data is missing: which files?");
    }
    if (sample != null && sample < 1) {
      throw new ParameterException(
          spec.commandLine(), "--sample is " + sample + "; accepted: 1 and more");
    }
    for (Path file : data) {
      if (!Files.isRegularFile(file)) {
        throw new Failure("--data " + file + " is no file");
      }
    }
    Path folder = out == null ? DataFolder.ofRuns(terminal).resolve("evaluation") : out;
    try {
      // A baseline that cannot be used is told before the work, not after it.
      Optional<EvaluationReport> before =
          baseline == null ? Optional.empty() : Optional.of(ReportJson.read(baseline));
      Files.createDirectories(folder);
      RiskAssessor assessor = judge.load(terminal);
      EvaluationReport report =
          new Evaluator(
                  assessor::assess, sample == null ? 0 : sample, seed, terminal.err()::println)
              .evaluate(data);
      StringBuilder page = new StringBuilder(ReportMarkdown.write(report));
      before.ifPresent(
          old ->
              page.append("\n## Compared with the baseline\n\n" + Comparison.write(old, report)));
      Files.writeString(folder.resolve("evaluation.md"), page);
      Files.writeString(folder.resolve("evaluation.json"), ReportJson.write(report));
      PrintWriter print = terminal.print();
      print.print(page);
      print.flush();
      terminal.err().println("written to " + folder.toAbsolutePath().normalize());
      return Exit.OK;
    } catch (IOException e) {
      throw Failure.of(e);
    }
  }
}
