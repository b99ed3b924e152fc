package org.interlend.notices;

import java.util.Arrays;
import java.util.Optional;

/** The placeholders of templates, which are filled when a letter is written. */
public enum Placeholder {
  PATRON("patron", "the patron's name"),
  PARTNER("partner", "the partner's name"),
  REQUEST("request", "the number of the partner's request"),
  BARCODE("barcode", "the item's barcode"),
  TITLE("title", "the title of the item"),
  LIBRARY("library", "the library where it is collected or given back"),
  HELD_UNTIL("heldUntil", "the last day it is kept on the hold shelf"),
  DUE("due", "the day it is due"),
  REASON("reason", "why, in the partner's or the staff's words"),
  LINK("link", "the address where the file is opened or the password chosen"),
  VALID_UNTIL("validUntil", "the last day the link can be opened"),
  VIEWS("views", "how often the file can be opened"),
  NAME("name", "the name of the member of staff"),
  ACCOUNT("account", "the user name"),
  INSTITUTION("institution", "the institution's name");

  private final String word;
  private final String meaning;

  Placeholder(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
  }

  /** Its form in a template, such as <code>{title}</code>. */
  public String written() {
    return "{" + word + "}";
  }

  /** Its meaning, for staff who edit a template. */
  public String meaning() {
    return meaning;
  }
}
