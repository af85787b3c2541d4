package earshot.pipeline.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Entries to a bulk request, and the response to what became of each. */
final class BulkWriter {
  /** How often Elasticsearch itself repeats an update that somebody else's update overtook. */
  private static final int RETRY_ON_CONFLICT = 5;

  private static final byte[] DOC = utf8("{\"detect_noop\":true,\"doc\":");
  private static final byte[] UPSERT = utf8(",\"upsert\":");
  private static final byte[] END = utf8("}");

  private final ElasticsearchAsyncClient client;

  BulkWriter(ElasticsearchAsyncClient client) {
    this.client = client;
  }

  /** Sends the entries. The future never fails but by a bug of ours. */
  CompletableFuture<BulkOutcome> write(List<WriteEntry> entries) {
    BulkRequest request =
        BulkRequest.of(
            bulk -> bulk.operations(entries.stream().map(BulkWriter::operation).toList()));
    return client
        .bulk(request)
        .thenApply(response -> judged(entries, response))
        .exceptionallyCompose(fault -> refused(entries, unwrapped(fault)));
  }

  private static BulkOperation operation(WriteEntry entry) {
    return switch (entry.kind()) {
      case CREATE ->
          BulkOperation.of(
              op ->
                  op.create(
                      create ->
                          create.index(entry.index()).id(entry.id()).document(json(entry.doc()))));
      case UPSERT, UPDATE ->
          BulkOperation.of(
              op ->
                  op.update(
                      update ->
                          update
                              .index(entry.index())
                              .id(entry.id())
                              .retryOnConflict(RETRY_ON_CONFLICT)
                              .binaryAction(json(updateAction(entry)))));
    };
  }

  private static byte[] updateAction(WriteEntry entry) {
    ByteArrayOutputStream action = new ByteArrayOutputStream((int) entry.size());
    action.writeBytes(DOC);
    action.writeBytes(entry.doc());
    if (entry.kind() == WriteEntry.Kind.UPSERT) {
      action.writeBytes(UPSERT);
      action.writeBytes(entry.upsert());
    }
    action.writeBytes(END);
    return action.toByteArray();
  }

  private static BinaryData json(byte[] bytes) {
    return BinaryData.of(bytes, ContentType.APPLICATION_JSON);
  }

  private static BulkOutcome judged(List<WriteEntry> entries, BulkResponse response) {
    if (response.items().size() != entries.size()) {
      return BulkOutcome.retryAll(entries, "a response with fewer items than were sent");
    }
    int written = 0;
    int unchanged = 0;
    List<WriteEntry> retry = new ArrayList<>();
    String retryCause = "";
    List<Rejection> rejected = new ArrayList<>();
    Optional<String> fatal = Optional.empty();
    for (int i = 0; i < entries.size(); i++) {
      WriteEntry entry = entries.get(i);
      BulkResponseItem item = response.items().get(i);
      switch (BulkVerdict.ofItem(entry.kind(), item.status(), "noop".equals(item.result()))) {
        case WRITTEN -> written++;
        case UNCHANGED -> unchanged++;
        case RETRY, SPLIT -> {
          retry.add(entry);
          retryCause = item.status() + " " + type(item.error());
        }
        case DEAD_LETTER -> rejected.add(rejection(entry, item.error()));
        case FAIL -> fatal = Optional.of(explained(entry, item));
      }
    }
    return new BulkOutcome(written, unchanged, retry, retryCause, rejected, fatal);
  }

  private CompletableFuture<BulkOutcome> refused(List<WriteEntry> entries, Throwable fault) {
    int status = HttpStatus.of(fault);
    if (status == HttpStatus.NONE) {
      return fault instanceof IOException
          ? done(BulkOutcome.retryAll(entries, fault.getClass().getSimpleName()))
          : CompletableFuture.failedFuture(fault);
    }
    return switch (BulkVerdict.ofRequest(status)) {
      case RETRY -> done(BulkOutcome.retryAll(entries, "HTTP status " + status));
      case SPLIT -> split(entries);
      default -> done(BulkOutcome.fail("Elasticsearch refuses to be written to: " + hint(status)));
    };
  }

  private CompletableFuture<BulkOutcome> split(List<WriteEntry> entries) {
    if (entries.size() == 1) {
      String why = "the document takes more bytes than the server or a proxy before it accepts";
      return done(BulkOutcome.reject(new Rejection(entries.get(0), "too_large", why)));
    }
    int half = entries.size() / 2;
    return write(entries.subList(0, half))
        .thenCombine(write(entries.subList(half, entries.size())), BulkOutcome::and);
  }

  private static CompletableFuture<BulkOutcome> done(BulkOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  private static Rejection rejection(WriteEntry entry, ErrorCause error) {
    String why = error == null || error.reason() == null ? "" : error.reason();
    return new Rejection(entry, type(error), why);
  }

  private static String explained(WriteEntry entry, BulkResponseItem item) {
    return "Elasticsearch refuses index "
        + entry.index()
        + ": "
        + type(item.error())
        + "; "
        + hint(item.status());
  }

  private static String type(ErrorCause error) {
    return error == null || error.type() == null ? "unknown" : error.type();
  }

  private static String hint(int status) {
    return switch (status) {
      case 401 -> "status 401, check elasticsearch.api_key, or user and password";
      case 403 -> "status 403, the user may not write there, or the index is blocked";
      case 404 -> "status 404, the index is missing and may not be made";
      default -> "HTTP status " + status + ", check elasticsearch.urls";
    };
  }

  private static Throwable unwrapped(Throwable fault) {
    return fault instanceof CompletionException && fault.getCause() != null
        ? fault.getCause()
        : fault;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
