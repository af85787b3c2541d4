package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.console.live.Live;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTest {

  @Test
  void anOpenPageIsToldAndAStrangerIsNot() throws Exception {
    try (TestDesk desk = new TestDesk()) {
      assertThat(desk.browser().get("/api/events").status()).isEqualTo(401);
      String cookie = desk.signedIn("ada").cookie();
      Live live = desk.console.context().getBean(Live.class);
      try (Socket line =
          new Socket(InetAddress.getLoopbackAddress(), desk.console.uri().getPort())) {
        line.setSoTimeout(10_000);
        line.getOutputStream()
            .write(
                ("GET /api/events HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + cookie
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        assertThat(until(lines, "event:beat")).isTrue();

        live.tell("queue", Map.of("waiting", 3));

        assertThat(until(lines, "event:queue")).isTrue();
        assertThat(until(lines, "data:{\"waiting\":3}")).isTrue();
      }
    }
  }

  private static boolean until(BufferedReader lines, String wanted) throws Exception {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
