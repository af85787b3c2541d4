package earshot.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a Jetstream server, byte by byte, so that it can misbehave. It keeps what was said, and
 * tells whoever connects all from the cursor on, or only what comes where there is none.
 */
final class PlayedJetstream implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");
  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=(\\d+)");
  private static final int TEXT = 1;
  private static final int BINARY = 2;

  /** One message: when, and the frames that carry it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by none
  private record Said(long timeMicros, byte[] frames) {}

  private final ServerSocket server;
  private final List<Said> said = new ArrayList<>();
  private final List<Socket> listeners = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private boolean mute;
  private int refusal;

  PlayedJetstream() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "played-jetstream");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/subscribe";
  }

  /** The first line of each request so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** The cursors that were asked for, 0 for none. */
  List<Long> cursors() {
    return requests.stream().map(PlayedJetstream::cursor).toList();
  }

  /** A post as Jetstream tells it. */
  static String post(long timeMicros, String key, String text) {
    return ("{\"did\":\"did:plc:author%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":"
            + "\"r%s\",\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":"
            + "\"%s\",\"record\":{\"$type\":\"app.bsky.feed.post\",\"createdAt\":"
            + "\"2026-01-31T12:00:00Z\",\"langs\":[\"en\"],\"text\":\"%s\"},\"cid\":\"bafy\"}}")
        .formatted(key, timeMicros, key, key, text);
  }

  synchronized void say(long timeMicros, String message) {
    send(new Said(timeMicros, frame(TEXT, true, message.getBytes(StandardCharsets.UTF_8))));
  }

  synchronized void sayInPieces(long timeMicros, String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 50) {
      int end = Math.min(bytes.length, at + 50);
      byte[] piece = java.util.Arrays.copyOfRange(bytes, at, end);
      frames.writeBytes(frame(at == 0 ? TEXT : 0, end == bytes.length, piece));
    }
    send(new Said(timeMicros, frames.toByteArray()));
  }

  synchronized void sayBinary(long timeMicros, byte[] message) {
    send(new Said(timeMicros, frame(BINARY, true, message)));
  }

  /** Sends bytes that are no WebSocket frame to whoever listens now; they are not kept. */
  synchronized void sayNonsense() {
    for (Socket listener : listeners) {
      write(listener, new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1, 2});
    }
  }

  /** Breaks all connections without a word, as a power cut would. */
  synchronized void vanish() throws IOException {
    for (Socket listener : listeners) {
      listener.setSoLinger(true, 0);
      listener.close();
    }
    listeners.clear();
  }

  /** From now on connections stay open and nothing is sent on them. */
  synchronized void mute(boolean wanted) {
    mute = wanted;
  }

  /** From now on every request is answered with this status; 0: as it should be. */
  synchronized void refuse(int status) {
    refusal = status;
  }

  private void send(Said message) {
    said.add(message);
    if (!mute) {
      listeners.forEach(listener -> write(listener, message.frames()));
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        welcome(server.accept());
      } catch (IOException e) {
        // Closed, or a peer that went away.
        Thread.onSpinWait();
      }
    }
  }

  private void welcome(Socket socket) throws IOException {
    String request = request(socket.getInputStream());
    requests.add(request.lines().findFirst().orElse(""));
    synchronized (this) {
      if (refusal > 0) {
        String answer = "HTTP/1.1 " + refusal + " No\r\nContent-Length: 0\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.close();
        return;
      }
      Matcher key = KEY.matcher(request);
      if (!key.find()) {
        socket.close();
        return;
      }
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accepted(key.group(1))
              + "\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
      long from = cursor(request);
      if (from > 0 && !mute) {
        said.stream()
            .filter(message -> message.timeMicros() >= from)
            .forEach(message -> write(socket, message.frames()));
      }
      listeners.add(socket);
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      request.append((char) next);
    }
    return request.toString();
  }

  private static long cursor(String request) {
    Matcher cursor = CURSOR.matcher(request);
    return cursor.find() ? Long.parseLong(cursor.group(1)) : 0;
  }

  private static String accepted(String key) {
    try {
      byte[] bytes =
          (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] frame(int opcode, boolean last, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 10);
    frame.write((last ? 0x80 : 0) | opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 65_536) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private static void write(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      return; // it went away, and will ask again
    }
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
    vanish();
  }
}
