package earshot.console.access;

/** Name and password. */
record SignIn(String name, String password) {
  @Override
  public String toString() {
    return "SignIn[" + name + "]"; // a password is in no log
  }
}
