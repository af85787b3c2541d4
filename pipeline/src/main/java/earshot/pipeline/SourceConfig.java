package earshot.pipeline;

import earshot.codec.PostFormat;
import earshot.pipeline.source.KafkaOrigin;
import earshot.pipeline.source.Origin;
import earshot.pipeline.source.jetstream.JetstreamOrigin;
import earshot.pipeline.source.mastodon.MastodonOrigin;
import earshot.settings.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One source of posts.
 *
 * @param id kebab-case name, unique in the job
 * @param format how its records are written
 * @param origin where they come from
 * @param purpose what the operator processes these posts for
 * @param legalBasis what allows it
 */
public record SourceConfig(
    String id, PostFormat format, Origin origin, String purpose, String legalBasis) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final List<String> KEYS =
      List.of("id", "type", "format", "purpose", "legal_basis");
  private static final String WHY =
      " What Earshot infers is health data (GDPR Art. 9): it starts only for sources that you own"
          + " or are authorised to process. Say here ";

  /** Where records can come from, and which keys tell more. */
  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf cannot be changed
  private enum Type {
    FILES(FileSettings.KEYS),
    KAFKA(KafkaOrigin.KEYS),
    JETSTREAM(JetstreamOrigin.KEYS),
    MASTODON(MastodonOrigin.KEYS);

    private final List<String> keys;

    Type(List<String> keys) {
      this.keys = List.copyOf(keys);
    }
  }

  public SourceConfig {
    Objects.requireNonNull(id, "SourceConfig.id");
    Objects.requireNonNull(format, "SourceConfig.format");
    Objects.requireNonNull(origin, "SourceConfig.origin");
    Objects.requireNonNull(purpose, "SourceConfig.purpose");
    Objects.requireNonNull(legalBasis, "SourceConfig.legalBasis");
  }

  static SourceConfig from(Setting setting) {
    Type type = type(setting);
    Origin origin =
        switch (type) {
          case FILES -> FileSettings.from(setting);
          case KAFKA -> KafkaOrigin.from(setting);
          case JETSTREAM -> JetstreamOrigin.from(setting);
          case MASTODON -> MastodonOrigin.from(setting);
        };
    return declared(setting, type, origin);
  }

  /** A source as it is declared, but for the places that it reads, to their end. */
  static SourceConfig from(Setting setting, List<Path> in) {
    return declared(setting, type(setting), FileSettings.at(in, setting));
  }

  /** How its records are written, whether or not they can be read now. */
  static PostFormat formatOf(Setting setting) {
    return format(setting, type(setting));
  }

  private static SourceConfig declared(Setting setting, Type type, Origin origin) {
    Setting id = setting.get("id");
    if (!ID.matcher(id.text()).matches()) {
      throw id.wrong("is \"" + id.text() + "\"; accepted: lower-case letters, digits and hyphens");
    }
    return new SourceConfig(
        id.text(),
        format(setting, type),
        origin,
        declared(setting, "purpose", "what you process these posts for."),
        declared(setting, "legal_basis", "what allows you to."));
  }

  private static Type type(Setting setting) {
    String word = setting.find("type").map(Setting::text).orElse("files");
    Type type =
        Arrays.stream(Type.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    setting
                        .get("type")
                        .wrong("is \"" + word + "\"; accepted: files, kafka, jetstream, mastodon"));
    setting.allowOnly(Stream.concat(KEYS.stream(), type.keys.stream()).toArray(String[]::new));
    return type;
  }

  /** A platform's own stream has its own format; files and Kafka may hold any. */
  private static PostFormat format(Setting setting, Type type) {
    PostFormat own =
        switch (type) {
          case FILES, KAFKA -> PostFormat.EARSHOT;
          case JETSTREAM -> PostFormat.JETSTREAM;
          case MASTODON -> PostFormat.MASTODON;
        };
    PostFormat named =
        setting
            .find("format")
            .map(
                format ->
                    PostFormat.of(format.text())
                        .orElseThrow(
                            () ->
                                format.wrong(
                                    "is \""
                                        + format.text()
                                        + "\"; accepted: "
                                        + PostFormat.words())))
            .orElse(own);
    if (own != PostFormat.EARSHOT && named != own) {
      throw setting.get("format").wrong("is another than the type's own; accepted: " + own.word());
    }
    return named;
  }

  private static String declared(Setting source, String key, String what) {
    return source
        .find(key)
        .map(Setting::text)
        .orElseThrow(() -> source.wrong("has no " + key + "." + WHY + what));
  }
}
