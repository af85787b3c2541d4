package earshot.console.access;

/** A password that is shown once and must be changed at the first sign-in. */
record OneTimePassword(AccountView account, String password) {
  @Override
  public String toString() {
    return "OneTimePassword[" + account.name() + "]";
  }
}
