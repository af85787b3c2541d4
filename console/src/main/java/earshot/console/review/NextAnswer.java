package earshot.console.review;

import java.util.Optional;

/** The item that was claimed for the caller; missing where nothing waits that they may take. */
record NextAnswer(Optional<ItemView> item) {}
