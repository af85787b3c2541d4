package earshot.language.opennlp;

import earshot.language.TextCategorizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.util.ext.ExtensionLoader;

/** Categories by an OpenNLP document categoriser over {@link CategoryWords}. */
public final class OpenNlpCategorizer implements TextCategorizer {
  static {
    // OpenNLP makes the feature generator named in a model only from packages that it was told of.
    ExtensionLoader.registerAllowedPackage(WordsAndPairs.class.getPackageName());
  }

  private final List<String> labels;
  private final ThreadLocal<DocumentCategorizerME> categorizers;

  public OpenNlpCategorizer(DoccatModel model) {
    Objects.requireNonNull(model, "model");
    categorizers = ThreadLocal.withInitial(() -> new DocumentCategorizerME(model));
    DocumentCategorizerME first = categorizers.get();
    labels =
        IntStream.range(0, first.getNumberOfCategories()).mapToObj(first::getCategory).toList();
  }

  /** RISK against ORDINARY, by the model that comes with Earshot. */
  public static OpenNlpCategorizer risk() {
    return bundled("risk-doccat.bin");
  }

  /** NEGATIVE, NEUTRAL and POSITIVE, by the model that comes with Earshot. */
  public static OpenNlpCategorizer sentiment() {
    return bundled("sentiment-doccat.bin");
  }

  /**
   * A model as OpenNLP writes it.
   *
   * @throws IOException if it cannot be read
   */
  public static OpenNlpCategorizer read(InputStream model) throws IOException {
    return new OpenNlpCategorizer(new DoccatModel(model));
  }

  private static OpenNlpCategorizer bundled(String name) {
    try (InputStream in = OpenNlpModels.open("/earshot/models/" + name)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + name, e);
    }
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public double[] probabilities(String normalized) {
    return categorizers.get().categorize(CategoryWords.of(normalized));
  }
}
