package earshot.console.access;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for admins. */
@RestController
@RequestMapping("/api/accounts")
final class AccountController {
  private final People people;

  AccountController(People people) {
    this.people = people;
  }

  /** All accounts, by name. */
  @GetMapping
  @Allowed(Role.ADMIN)
  List<AccountView> accounts() {
    return people.all();
  }

  /** Makes one. */
  @PostMapping
  @Allowed(Role.ADMIN)
  OneTimePassword make(@RequestBody NewAccount account, Principal caller) {
    return people.make(account, caller.getName());
  }

  /** Changes one. Nobody takes the role of admin from themselves, or disables themselves. */
  @PatchMapping("/{name}")
  @Allowed(Role.ADMIN)
  AccountView change(
      @PathVariable String name, @RequestBody AccountChange change, Principal caller) {
    return people.change(name, change, caller.getName());
  }

  /** Gives it a new one-time password, and unlocks it. */
  @PostMapping("/{name}/password")
  @Allowed(Role.ADMIN)
  OneTimePassword resetPassword(@PathVariable String name, Principal caller) {
    return people.resetPassword(name, caller.getName());
  }
}
