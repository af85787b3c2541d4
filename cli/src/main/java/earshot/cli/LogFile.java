package earshot.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the libraries' talk goes: nowhere (but errors to standard error, see logback.xml) until a
 * command that keeps data names a file for it.
 */
final class LogFile {
  private static final String MAX_SIZE = "20MB";
  private static final int KEPT = 3;

  private LogFile() {}

  /** Silences java.util.logging, whose default is to write to the terminal. */
  static void prepare() {
    LogManager.getLogManager().reset();
  }

  /**
   * Sends what is logged from now on to a file in a data folder, which is made if it is missing.
   *
   * @return the file
   */
  static Path in(Path data) throws IOException {
    return in(data, "earshot.log");
  }

  /** The same under another name, for a command that runs beside others over the same data. */
  static Path in(Path data, String name) throws IOException {
    Path log = data.resolve("logs").resolve(name);
    Files.createDirectories(log.getParent());
    writeTo(log);
    return log;
  }

  /** Sends what is logged from now on, INFO and above, to a file that is kept small. */
  private static void writeTo(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{30} - %msg%n");
    encoder.start();

    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);

    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMinIndex(1);
    rolling.setMaxIndex(KEPT);
    rolling.start();
    appender.setRollingPolicy(rolling);

    SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
    trigger.setContext(context);
    trigger.setMaxFileSize(FileSize.valueOf(MAX_SIZE));
    trigger.start();
    appender.setTriggeringPolicy(trigger);
    appender.start();

    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
    root.setLevel(ch.qos.logback.classic.Level.INFO);
  }
}
