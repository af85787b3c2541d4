package earshot.cli;

import earshot.training.CategorizerTrainer;
import earshot.training.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the trained models anew. */
@Command(
    name = "train",
    description = {
      "Trains every model that Earshot carries, and measures them on texts held aside.",
      "The same data and seed give the same files. In the project the models are replaced where they"
          + " lie, and are used from the next build on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:not done; the message says why", "2:wrong use"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot train --data labelled",
      "  earshot train --data labelled --out models-of-mine --seed 7",
      "",
      "Which files the data folder holds: docs/evaluation.md"
    })
final class TrainCommand implements Callable<Integer> {
  private static final Path MODELS = Path.of("models/src/main/resources/earshot/models");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "folder with train/ and background/")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write the models (default: where the project keeps them)")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20261122",
      description = "of every random choice (default: 20261122, that of the models we carry)")
  private long seed;

  @Option(
      names = "--measure-only",
      description = "train nothing: measure the models in --out on the texts held aside")
  private boolean measureOnly;

  @Option(
      names = "--refit",
      description =
          "train nothing: fit the score anew to the models in --out, as is due when phrases or"
              + " rules have changed, and measure")
  private boolean refit;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (data == null) {
      throw new ParameterException(spec.commandLine(), "--data is missing: which folder?");
    }
    for (String part : new String[] {"train", "background"}) {
      if (!Files.isDirectory(data.resolve(part))) {
        throw new Failure("--data " + data + ": there is no folder " + part + "/ in it");
      }
    }
    try {
      Trainer trainer = new Trainer(data, folder(), seed, terminal.err()::println);
      if (measureOnly) {
        trainer.validate();
      } else if (refit) {
        trainer.refit();
      } else {
        trainCategorizers();
        trainer.train();
      }
      return Exit.OK;
    } catch (IOException e) {
      throw Failure.of(e);
    } catch (UncheckedIOException e) {
      throw Failure.of(e.getCause());
    }
  }

  private void trainCategorizers() throws IOException {
    terminal.err().println("training the OpenNLP categorisers");
    for (CategorizerTrainer.Validation model : CategorizerTrainer.train(data, folder(), seed)) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "%s: accuracy %.3f, macro-F1 %.3f on the texts held aside%n",
              model.file(),
              model.accuracy(),
              model.macroF1());
    }
  }

  private Path folder() {
    if (out != null) {
      return out;
    }
    return terminal
        .home()
        .map(home -> home.resolve(MODELS))
        .filter(Files::isDirectory)
        .orElseThrow(
            () -> new Failure("--out is missing, and there is no " + MODELS + " to write into"));
  }
}
