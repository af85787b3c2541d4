package earshot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KafkaServerIT {
  @TempDir static Path folder;
  private static KafkaServer server;

  @BeforeAll
  static void start() {
    server = KafkaServer.start(Options.DEFAULTS.withData(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(server.alive()).isFalse();
  }

  @Test
  void keepsWhatItAcknowledgedThroughAKillAndARestartOnTheSamePort() throws Exception {
    String before = server.bootstrapServers();
    make("kept");
    send("kept", "one");

    server.kill();
    assertThat(server.alive()).isFalse();
    server.restart();

    assertThat(server.bootstrapServers()).isEqualTo(before);
    send("kept", "two");
    server.stop();
    server.restart();
    assertThat(read("kept", 2)).containsExactly("one", "two");
  }

  @Test
  void carriesTransactions() throws Exception {
    make("transactions");
    Map<String, Object> settings =
        Map.of("bootstrap.servers", server.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transactions", "taken back")).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transactions", "meant")).get();
      producer.commitTransaction();
    }
    assertThat(read("transactions", 1)).containsExactly("meant");
  }

  @Test
  void secondBrokerOnTheSameDataSaysSo() {
    assertThatThrownBy(() -> KafkaServer.start(Options.DEFAULTS.withData(server.data())))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("is in use by another process")
        .hasMessageContaining(server.data().toString());
  }

  @Test
  void takenPortIsNamed() {
    int port = Integer.parseInt(server.bootstrapServers().split(":", 2)[1]);
    Options options = new Options(Optional.empty(), port, 256, Duration.ofMinutes(1));
    assertThatThrownBy(() -> KafkaServer.start(options))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("port " + port + " of 127.0.0.1 is taken");
  }

  private static void make(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static void send(String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", server.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(String topic, int wanted) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                server.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Instant end = Instant.now().plusSeconds(30);
      while (values.size() < wanted && Instant.now().isBefore(end)) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }
}
