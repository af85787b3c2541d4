package earshot.console.guidance;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.taxonomy.Level;
import java.util.List;
import java.util.Map;

/**
 * What a service tells its reviewers, from config/console.yaml.
 *
 * @param levels what each level means, from LOW to IMMINENT
 * @param outcomes what each decision means here
 * @param reasons what each reason for "not risk" means
 * @param resources where to send people
 * @param safeMessaging how to write about it, sentence by sentence
 */
record GuidanceView(
    Map<Level, String> levels,
    Map<Outcome, String> outcomes,
    Map<NotRiskReason, String> reasons,
    List<Resource> resources,
    List<String> safeMessaging) {

  /** A service or a text at hand. */
  record Resource(String name, String contact, String about) {}
}
