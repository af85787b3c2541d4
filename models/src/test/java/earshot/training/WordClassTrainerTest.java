package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.language.linear.WordClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordClassTrainerTest {
  private static List<String> texts() {
    Random random = new Random(3);
    String[] drinks = {"tea", "coffee", "cocoa"};
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      texts.add("a hot cup of " + drinks[random.nextInt(3)] + " in the morning please");
    }
    return texts;
  }

  @Test
  void commonWordsGetAClassAndRareOnesNone() {
    List<String> texts = texts();
    texts.add("zyzzyva");

    assertThat(new WordClassTrainer(1).train(texts).size()).isEqualTo(11);
  }

  @Test
  void theSameSeedGivesTheSameClasses() {
    WordClasses once = new WordClassTrainer(1).train(texts());

    assertThat(new WordClassTrainer(1).train(texts())).isEqualTo(once);
  }
}
