package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.console.store.Account;
import earshot.console.store.Accounts;
import earshot.console.store.Role;
import earshot.console.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Accounts in one small index. */
public final class ElasticAccounts implements Accounts {
  private static final String ACCOUNTS = "earshot-accounts";
  private static final int TRIES = 20;
  private static final Map<String, String> AT_ONCE = Map.of("refresh", "true");

  private final Elastic elastic;

  /** Accounts over this connection, which stays the caller's to close. */
  public ElasticAccounts(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public List<Account> all() {
    ObjectNode search = Query.object().put("size", 1000);
    List<Account> accounts = new ArrayList<>();
    for (JsonNode hit : elastic.search(ACCOUNTS, search).path("hits").path("hits")) {
      accounts.add(read(hit.path("_source")));
    }
    accounts.sort(Comparator.comparing(Account::name));
    return accounts;
  }

  @Override
  public Optional<Account> find(String name) {
    var answer = elastic.get("/" + ACCOUNTS + "/_doc/" + ElasticSearches.safe(name));
    return answer.found() && answer.body().path("found").asBoolean()
        ? Optional.of(read(answer.body().path("_source")))
        : Optional.empty();
  }

  @Override
  public boolean add(Account account) {
    String path = "/" + ACCOUNTS + "/_create/" + ElasticSearches.safe(account.name());
    return !elastic.put(path, AT_ONCE, write(account)).conflict();
  }

  @Override
  public Optional<Account> change(String name, UnaryOperator<Account> change) {
    String path = "/" + ACCOUNTS + "/_doc/" + ElasticSearches.safe(name);
    for (int i = 0; i < TRIES; i++) {
      var seen = elastic.get(path);
      if (!seen.found() || !seen.body().path("found").asBoolean()) {
        return Optional.empty();
      }
      Account next = change.apply(read(seen.body().path("_source")));
      var written =
          elastic.put(
              path,
              Map.of(
                  "refresh", "true",
                  "if_seq_no", seen.body().path("_seq_no").asText(),
                  "if_primary_term", seen.body().path("_primary_term").asText()),
              write(next));
      if (!written.conflict()) {
        return Optional.of(next);
      }
    }
    throw new StoreException("an account was changed by others " + TRIES + " times on end", null);
  }

  private static ObjectNode write(Account account) {
    ObjectNode json = Query.object();
    json.put("name", account.name()).put("display_name", account.displayName());
    ArrayNode roles = json.putArray("roles");
    account.roles().stream().sorted().forEach(role -> roles.add(role.name()));
    json.put("password_hash", account.passwordHash()).put("enabled", account.enabled());
    json.put("must_change", account.mustChange()).put("failures", account.failures());
    json.put("locked_until", account.lockedUntil().map(Instant::toString).orElse(null));
    json.put("made_at", account.madeAt().toString());
    json.put("last_sign_in", account.lastSignIn().map(Instant::toString).orElse(null));
    return json.put("preferences", account.preferences());
  }

  private static Account read(JsonNode json) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    json.path("roles").forEach(role -> roles.add(Role.valueOf(role.asText())));
    return new Account(
        json.path("name").asText(),
        json.path("display_name").asText(),
        roles,
        json.path("password_hash").asText(),
        json.path("enabled").asBoolean(),
        json.path("must_change").asBoolean(),
        json.path("failures").asInt(),
        ReviewJson.text(json, "locked_until").map(Instant::parse),
        FlagJson.instant(json, "made_at"),
        ReviewJson.text(json, "last_sign_in").map(Instant::parse),
        json.path("preferences").asText());
  }
}
