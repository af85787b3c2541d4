package earshot.pipeline;

import earshot.codec.Pseudonyms;
import earshot.pipeline.operator.KeySource;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Where the key of the pseudonyms is. The key never travels with the job: each machine loads its
 * own, and the fingerprint makes sure that all of them hold the same one.
 *
 * @param file path of the key's file, or empty
 * @param variable name of the environment variable that holds it, or empty
 * @param fingerprint what the key's fingerprint must be, or empty where it is not yet known
 */
public record PseudonymKey(String file, String variable, String fingerprint) implements KeySource {
  private static final long serialVersionUID = 1L;
  private static final int MIN_CHARACTERS = 32;

  public PseudonymKey {
    Objects.requireNonNull(fingerprint, "PseudonymKey.fingerprint");
    if (file.isEmpty() == variable.isEmpty()) {
      throw new IllegalArgumentException("PseudonymKey needs either a file or a variable");
    }
  }

  static PseudonymKey from(Setting setting) {
    setting.allowOnly("key_file", "key_env");
    String file = setting.find("key_file").map(Setting::text).orElse("");
    String variable = setting.find("key_env").map(Setting::text).orElse("");
    if (file.isEmpty() == variable.isEmpty()) {
      throw setting.wrong("needs exactly one of key_file and key_env");
    }
    String absolute = file.isEmpty() ? "" : Path.of(file).toAbsolutePath().normalize().toString();
    return new PseudonymKey(absolute, variable, "");
  }

  /** This key, loaded once to make sure that it is there, with its fingerprint. */
  public PseudonymKey checked() {
    return new PseudonymKey(file, variable, load().fingerprint());
  }

  @Override
  public Pseudonyms load() {
    String key = (file.isEmpty() ? environment() : content()).strip();
    if (key.length() < MIN_CHARACTERS) {
      throw new SettingsException(
          where() + " has " + key.length() + " characters; accepted: 32 or more");
    }
    Pseudonyms pseudonyms = new Pseudonyms(key.getBytes(StandardCharsets.UTF_8));
    if (!fingerprint.isEmpty() && !fingerprint.equals(pseudonyms.fingerprint())) {
      throw new SettingsException(
          where() + " is not the key that the job was started with: one author would become two");
    }
    return pseudonyms;
  }

  /** Writes a new random key to a file that only its owner may read; keeps one that is there. */
  public static void generate(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file,
        HexFormat.of().formatHex(key) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private String environment() {
    String value = System.getenv(variable);
    if (value == null) {
      throw new SettingsException(where() + " is not set");
    }
    return value;
  }

  private String content() {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new SettingsException(
          where() + " cannot be read: " + e + ". Make one: openssl rand -hex 32 > " + file, e);
    }
  }

  private String where() {
    return file.isEmpty()
        ? "the pseudonym key in the environment variable " + variable
        : "the pseudonym key " + file;
  }
}
