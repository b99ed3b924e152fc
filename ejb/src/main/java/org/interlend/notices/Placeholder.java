package org.interlend.notices;

import java.util.Arrays;
import java.util.Optional;
import org.interlend.text.Labeled;

/** The placeholders of templates, which are filled when a letter is written. */
public enum Placeholder implements Labeled {
  PATRON("patron"),
  PARTNER("partner"),
  BORROWER("borrower"),
  REQUEST("request"),
  BARCODE("barcode"),
  TITLE("title"),
  LIST("list"),
  LIBRARY("library"),
  ADDRESS("address"),
  HELD_UNTIL("heldUntil"),
  USE("use"),
  DUE("due"),
  SINCE("since"),
  AMOUNT("amount"),
  REASON("reason"),
  LINK("link"),
  VALID_UNTIL("validUntil"),
  VIEWS("views"),
  NAME("name"),
  ACCOUNT("account"),
  INSTITUTION("institution");

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
  }

  /** Its form in a template, such as <code>{title}</code>. */
  public String written() {
    return "{" + word + "}";
  }
}
