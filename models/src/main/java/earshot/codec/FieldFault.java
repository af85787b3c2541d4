package earshot.codec;

import earshot.codec.Reading.Reason;
import java.io.IOException;

/** Breaks off the reading of one record; has no stack trace, since it is an ordinary answer. */
final class FieldFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  FieldFault(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.detail = detail;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
