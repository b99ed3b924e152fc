package org.interlend.container;

import java.util.concurrent.atomic.AtomicInteger;
import org.interlend.catalog.Citation;

/** Names of the demonstration data, and numbers that no other test uses. */
final class Commands {

  static final String PARTNER = "BRIGHTWATER";
  static final String CARD = "P0043188";
  static final String DESK = "MAINDESK";
  static final String STAFF = "admin";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Commands() {}

  /** A request number that no other test uses. */
  static String newRequest() {
    return "IC-%d-%d".formatted(System.currentTimeMillis(), NUMBERS.incrementAndGet());
  }

  /** The barcode of the one item of a request. */
  static String barcode(String request) {
    return request + "-A";
  }

  static Citation citation(String title) {
    return new Citation(title, null, null, null, null, null, null, null, null);
  }
}
