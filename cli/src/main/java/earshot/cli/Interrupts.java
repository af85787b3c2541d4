package earshot.cli;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and TERM as a request instead of an end, so that a job can be stopped with a savepoint
 * before the libraries' own shutdown hooks pull the ground from under it. A second request ends the
 * process at once.
 */
final class Interrupts {
  private static final int HALTED = 130;

  private final CountDownLatch asked = new CountDownLatch(1);

  private Interrupts() {}

  /** Takes over both signals for the rest of this process, where the platform lets us. */
  static Interrupts takeOver() {
    Interrupts interrupts = new Interrupts();
    for (String signal : new String[] {"INT", "TERM"}) {
      handle(signal, interrupts::request);
    }
    return interrupts;
  }

  /** Whether an end was asked for. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Waits for a request, and says whether it came. */
  boolean await(Duration patience) throws InterruptedException {
    return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for a request for as long as it takes. */
  void await() throws InterruptedException {
    asked.await();
  }

  void request() {
    if (asked()) {
      Runtime.getRuntime().halt(HALTED);
    }
    asked.countDown();
  }

  /**
   * Java has no public way to handle a signal; {@code sun.misc.Signal} is in every JDK, and going
   * through reflection keeps the compiler's warning about it from failing the build.
   */
  private static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException e) {
      // A platform without the signal, or one that keeps it: Ctrl-C then ends the process.
      org.slf4j.LoggerFactory.getLogger(Interrupts.class).warn("{} is not handled: {}", name, e);
    }
  }
}
