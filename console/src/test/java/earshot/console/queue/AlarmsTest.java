package earshot.console.queue;

import static earshot.console.store.Flags.NOON;
import static earshot.console.store.Flags.flag;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import earshot.console.store.AuditEvent;
import earshot.console.store.memory.MemoryAudit;
import earshot.console.store.memory.MemoryItems;
import earshot.taxonomy.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final QueueSettings SETTINGS = QueueSettings.DEFAULTS;
  private static final Duration TOO_LONG =
      SETTINGS.sla().get(Level.SEVERE).plus(SETTINGS.alarmAfter()).plusSeconds(1);

  private final MemoryItems items = new MemoryItems();
  private final MemoryAudit audit = new MemoryAudit();
  private final List<LeadOverview.Alarm> told = new ArrayList<>();

  private Alarms alarmsAt(Instant now) {
    return new Alarms(items, audit, SETTINGS, told::add, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void worked(String act, Instant at) {
    audit.add(
        new AuditEvent(at.toString(), at, "ada", act, Optional.empty(), Optional.empty(), ""));
  }

  @Test
  void severeItemsThatNobodyWatchesRaiseItOnce() {
    items.write(flag("p", Level.SEVERE, NOON));
    Alarms alarms = alarmsAt(NOON.plus(TOO_LONG));

    alarms.look();
    alarms.look();

    assertThat(alarms.current().raised()).isTrue();
    assertThat(alarms.current().waiting()).isEqualTo(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void itStaysCalmWhileSomebodyWorksOrNothingSevereIsLate() {
    items.write(flag("high", Level.HIGH, NOON.minus(Duration.ofDays(1))));
    Alarms nothingSevere = alarmsAt(NOON);
    nothingSevere.look();
    assertThat(nothingSevere.current().raised()).isFalse();

    items.write(flag("p", Level.SEVERE, NOON));
    worked("DECIDED", NOON.plus(TOO_LONG).minusSeconds(60));
    Alarms watched = alarmsAt(NOON.plus(TOO_LONG));
    watched.look();
    assertThat(watched.current().raised()).isFalse();
  }

  @Test
  void aMereSignInIsNoWork() {
    items.write(flag("p", Level.SEVERE, NOON));
    worked("SIGNED_IN", NOON.plus(TOO_LONG).minusSeconds(60));
    Alarms alarms = alarmsAt(NOON.plus(TOO_LONG));

    alarms.look();

    assertThat(alarms.current().raised()).isTrue();
  }

  @Test
  void theWebhookGetsTheAlarmWithoutAnyPost() throws Exception {
    List<String> bodies = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
      new AlarmWebhook(address)
          .accept(new LeadOverview.Alarm(true, 3, Optional.of(NOON), Optional.of("3 items wait")));
    } finally {
      server.stop(0);
    }

    assertThat(bodies)
        .containsExactly("{\"text\":\"Earshot: 3 items wait\",\"raised\":true,\"waiting\":3}");
  }
}
