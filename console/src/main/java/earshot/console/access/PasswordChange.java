package earshot.console.access;

/** The password as it is and as it shall be: 12 characters or more, 72 bytes or fewer. */
record PasswordChange(String current, String next) {
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}
