package earshot.pipeline.sink;

/** What to do with an entry after Elasticsearch has answered. */
enum BulkVerdict {
  /** It was written. */
  WRITTEN,
  /** It stood there already, the same. */
  UNCHANGED,
  /** A passing fault: send it again later. */
  RETRY,
  /** It can never be written as it is. */
  DEAD_LETTER,
  /** The request was too large: send it in parts. */
  SPLIT,
  /** We may not write at all, or we wrote nonsense: the job must end. */
  FAIL;

  /**
   * The verdict on one item of a bulk response.
   *
   * @param status the item's HTTP status
   * @param noop whether Elasticsearch found nothing to change
   */
  static BulkVerdict ofItem(WriteEntry.Kind kind, int status, boolean noop) {
    if (status >= 200 && status < 300) {
      return noop ? UNCHANGED : WRITTEN;
    }
    return switch (status) {
      // Another writer was faster than all retries on the server: the document has moved on.
      // A document that is written once stands there already.
      case 409 -> kind == WriteEntry.Kind.CREATE ? UNCHANGED : RETRY;
      // An update finds no document: it was erased, or refused when it was to be made.
      case 404 -> kind == WriteEntry.Kind.UPDATE ? UNCHANGED : FAIL;
      // A missing privilege, a blocked or a missing index: true of every item to come.
      case 401, 403 -> FAIL;
      case 408, 429 -> RETRY;
      default -> status >= 500 ? RETRY : DEAD_LETTER;
    };
  }

  /** The verdict on a request that was refused as a whole, by its HTTP status. */
  static BulkVerdict ofRequest(int status) {
    return switch (status) {
      case 408, 429 -> RETRY;
      case 413 -> SPLIT;
      default -> status >= 500 ? RETRY : FAIL;
    };
  }
}
