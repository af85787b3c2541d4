package earshot.pipeline.operator;

import earshot.risk.RiskAssessor;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The assessor of the models, with the configuration of a folder.
 *
 * @param folder folder with {@code risk.yaml} and {@code lexicon/} on the machine that judges;
 *     empty: what travels in the jar
 */
public record ConfiguredAssessor(String folder) implements AssessorFactory {
  private static final long serialVersionUID = 1L;

  public ConfiguredAssessor {
    Objects.requireNonNull(folder, "ConfiguredAssessor.folder");
  }

  @Override
  public Assessor create() {
    RiskAssessor models =
        folder.isEmpty() ? RiskAssessor.withDefaults() : RiskAssessor.load(Path.of(folder));
    return models::assess;
  }
}
