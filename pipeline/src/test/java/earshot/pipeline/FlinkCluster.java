package earshot.pipeline;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A real standalone Flink cluster: a JobManager and TaskManagers, each a process of its own that
 * can be killed. They have the class path of the test, so a job needs no jar.
 */
final class FlinkCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final int rpcPort = freePort();
  private final int restPort = freePort();
  private final Process jobManager;
  private final List<Process> taskManagers = new ArrayList<>();

  private FlinkCluster(Path folder) throws IOException {
    this.folder = folder;
    this.jobManager = start("jobmanager", StandaloneSessionClusterEntrypoint.class, 1024);
  }

  /** Starts a JobManager and TaskManagers with two slots each, and waits until all are there. */
  static FlinkCluster start(Path folder, int taskManagers) throws Exception {
    FlinkCluster cluster = new FlinkCluster(Files.createDirectories(folder));
    try {
      for (int i = 0; i < taskManagers; i++) {
        cluster.addTaskManager();
      }
      cluster.awaitSlots(2 * taskManagers);
      return cluster;
    } catch (Exception e) {
      cluster.close(); // or its processes would outlive the test
      throw e;
    }
  }

  void addTaskManager() throws IOException {
    String name = "taskmanager-" + taskManagers.size();
    taskManagers.add(start(name, TaskManagerRunner.class, 1600));
  }

  /** Ends a TaskManager as a power cut would (SIGKILL). */
  void kill(int taskManager) throws InterruptedException {
    taskManagers.get(taskManager).destroyForcibly().waitFor();
  }

  /** Where a job is drawn that is to run here. */
  StreamExecutionEnvironment environment(Configuration job) {
    return StreamExecutionEnvironment.createRemoteEnvironment(HOST, restPort, job);
  }

  private Process start(String name, Class<?> entry, int heapMegabytes) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    TreeMap<String, String> config = new TreeMap<>();
    config.put("jobmanager.rpc.address", HOST);
    config.put("jobmanager.rpc.port", String.valueOf(rpcPort));
    config.put("rest.address", HOST);
    config.put("rest.bind-address", HOST);
    config.put("rest.port", String.valueOf(restPort));
    config.put("taskmanager.host", HOST);
    config.put("taskmanager.bind-host", HOST);
    config.put("taskmanager.numberOfTaskSlots", "2");
    config.put("taskmanager.cpu.cores", "1");
    config.put("taskmanager.memory.task.heap.size", "1024m");
    config.put("taskmanager.memory.task.off-heap.size", "128m");
    config.put("taskmanager.memory.framework.heap.size", "128m");
    config.put("taskmanager.memory.framework.off-heap.size", "128m");
    config.put("taskmanager.memory.network.min", "128m");
    config.put("taskmanager.memory.network.max", "128m");
    config.put("taskmanager.memory.managed.size", "128m");
    config.put("taskmanager.memory.jvm-metaspace.size", "256m");
    config.put("taskmanager.memory.jvm-overhead.min", "192m");
    config.put("taskmanager.memory.jvm-overhead.max", "192m");
    config.put("heartbeat.interval", "1000");
    config.put("heartbeat.timeout", "30000");
    config.put("io.tmp.dirs", home.toString());
    StringBuilder yaml = new StringBuilder();
    config.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    Files.writeString(home.resolve("config.yaml"), yaml);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String module : List.of("lang", "util", "time", "net", "util.concurrent")) {
      command.add("--add-opens=java.base/java." + module + "=ALL-UNNAMED");
    }
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(entry.getName());
    command.add("--configDir");
    command.add(home.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("log").toFile())
        .start();
  }

  private void awaitSlots(int wanted) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
    java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
    var ask =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://" + HOST + ":" + restPort + "/overview"))
            .build();
    while (System.nanoTime() < end) {
      try {
        String overview = http.send(ask, java.net.http.HttpResponse.BodyHandlers.ofString()).body();
        if (overview.contains("\"slots-available\":" + wanted)) {
          return;
        }
      } catch (IOException e) {
        if (!jobManager.isAlive()) {
          throw new IllegalStateException("the JobManager ended; see " + folder, e);
        }
      }
      Thread.sleep(250);
    }
    throw new IllegalStateException("no " + wanted + " slots in time; see " + folder);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }

  @Override
  public void close() {
    List<Process> all = new ArrayList<>(taskManagers);
    all.add(jobManager);
    all.forEach(Process::destroyForcibly);
    all.forEach(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }
}
