package earshot.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place in a YAML file: a scalar, a list or a map that knows where it stands. Every reading
 * method throws {@link SettingsException} with file, line and key.
 */
public final class Setting {
  private final String file;
  private final String path;
  private final Node node;

  private Setting(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** Reads a YAML file whose top is a map. */
  public static Setting read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new SettingsException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Parses YAML text whose top is a map.
   *
   * @param file name to use in messages
   */
  public static Setting parse(String file, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(64 * 1024 * 1024);
    try (Reader reader = new StringReader(yaml)) {
      Node root = new Yaml(options).compose(reader);
      if (!(root instanceof MappingNode)) {
        throw new SettingsException(file + ":1: the file is not a map of keys to values");
      }
      return new Setting(file, "", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new SettingsException(file + ":" + line + ": is not YAML: " + e.getProblem(), e);
    } catch (IOException e) {
      throw new SettingsException(file + ": cannot be read: " + e, e);
    }
  }

  /** Whether this is a map of keys to values. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The map's keys in order. */
  public Map<String, Setting> entries() {
    if (!(node instanceof MappingNode map)) {
      throw wrong("is not a map of keys to values");
    }
    Map<String, Setting> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong("has a key that is not plain text");
      }
      Setting value = new Setting(file, join(key.getValue()), tuple.getValueNode());
      if (entries.put(key.getValue(), value) != null) {
        throw value.wrong("is given twice");
      }
    }
    return entries;
  }

  /** Refuses every key that is not named here, so that a misspelt key is never ignored. */
  public Setting allowOnly(String... keys) {
    Set<String> allowed = Set.copyOf(Arrays.asList(keys));
    for (Map.Entry<String, Setting> entry : entries().entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        throw entry
            .getValue()
            .wrong("is not a key of this place; accepted: " + String.join(", ", keys));
      }
    }
    return this;
  }

  /** The value of a key that must be there. */
  public Setting get(String key) {
    Setting value = entries().get(key);
    if (value == null) {
      throw new SettingsException(at() + ": " + join(key) + " is missing");
    }
    return value;
  }

  /** The value of a key that may be missing or null. */
  public Optional<Setting> find(String key) {
    return Optional.ofNullable(entries().get(key)).filter(found -> !found.isNull());
  }

  /** The elements of a list. */
  public List<Setting> elements() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("is not a list");
    }
    List<Setting> elements = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      elements.add(new Setting(file, path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** The list's elements as text. */
  public List<String> texts() {
    return elements().stream().map(Setting::text).toList();
  }

  /** A text that is not blank. */
  public String text() {
    if (!(node instanceof ScalarNode scalar) || isNull()) {
      throw wrong("is not a text");
    }
    if (scalar.getValue().isBlank()) {
      throw wrong("is blank");
    }
    return scalar.getValue();
  }

  /** A whole number from min to max, both included. */
  public int integer(int min, int max) {
    String accepted = "; accepted: a whole number from " + min + " to " + max;
    int value;
    try {
      value = Integer.parseInt(text().replace("_", ""));
    } catch (NumberFormatException e) {
      throw wrong("is \"" + text() + "\"" + accepted);
    }
    if (value < min || value > max) {
      throw wrong("is " + value + accepted);
    }
    return value;
  }

  /** A finite number from min to max, both included. */
  public double number(double min, double max) {
    String accepted = "; accepted: a number from " + min + " to " + max;
    double value;
    try {
      value = Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw wrong("is \"" + text() + "\"" + accepted);
    }
    if (!(value >= min && value <= max)) {
      throw wrong("is " + value + accepted);
    }
    return value;
  }

  /** {@code true} or {@code false}. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("is \"" + text() + "\"; accepted: true or false");
    };
  }

  /** One of an enum's names, in upper or lower case. */
  public <E extends Enum<E>> E name(Class<E> type) {
    String wanted = text().toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    throw wrong("is \"" + text() + "\"; accepted: " + Arrays.toString(type.getEnumConstants()));
  }

  /** An exception for a value that is well-formed but cannot be used. */
  public SettingsException wrong(String what) {
    return new SettingsException(at() + ": " + (path.isEmpty() ? "the file" : path) + " " + what);
  }

  /** File and line, as {@code config/risk.yaml:12}. */
  public String at() {
    return file + ":" + (node.getStartMark().getLine() + 1);
  }

  private boolean isNull() {
    return Tag.NULL.equals(node.getTag());
  }

  private String join(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
