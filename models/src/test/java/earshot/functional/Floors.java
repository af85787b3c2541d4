package earshot.functional;

import earshot.settings.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The least share of right answers, in [0, 1]: of a capability's open cases, and of all cases of
 * each kind. Raised as detection gets better, never lowered without a reason in the commit.
 *
 * @param capabilities floor per capability, on its open cases
 * @param open floor over all open cases
 * @param held floor over all held cases
 * @param openBenign floor over the open cases that must not be flagged
 * @param heldBenign floor over the held cases that must not be flagged
 */
record Floors(
    Map<String, Double> capabilities,
    double open,
    double held,
    double openBenign,
    double heldBenign) {

  static Floors read() {
    Setting top = CaseFile.resource("floors.yaml").allowOnly("capabilities", "overall");
    Map<String, Double> capabilities = new LinkedHashMap<>();
    top.get("capabilities")
        .entries()
        .forEach((name, floor) -> capabilities.put(name, floor.number(0, 1)));
    Setting overall = top.get("overall").allowOnly("open", "held", "open-benign", "held-benign");
    return new Floors(
        Map.copyOf(capabilities),
        overall.get("open").number(0, 1),
        overall.get("held").number(0, 1),
        overall.get("open-benign").number(0, 1),
        overall.get("held-benign").number(0, 1));
  }
}
