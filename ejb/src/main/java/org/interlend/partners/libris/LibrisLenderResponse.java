package org.interlend.partners.libris;

import java.util.Arrays;
import java.util.Optional;
import org.interlend.text.Labeled;

/** The responses of a lender that Libris knows, the most frequent first. */
public enum LibrisLenderResponse implements Labeled {
  SHIPPED(9, "Levererad"),
  RESERVED(7, "Reserverad för er"),
  ON_LOAN(1, "Utlånad"),
  NOT_FOR_LOAN(3, "Utlånas ej"),
  NOT_AVAILABLE(5, "F n ej tillgänglig"),
  NOT_ARRIVED(6, "Ej anländ"),
  MISSING(2, "Förkommen"),
  NOT_HELD(4, "Finns ej"),
  OTHER(8, "Övrigt");

  private final int id;
  private final String text;

  LibrisLenderResponse(int id, String text) {
    this.id = id;
    this.text = text;
  }

  public static Optional<LibrisLenderResponse> of(int id) {
    return Arrays.stream(values()).filter(response -> response.id == id).findFirst();
  }

  /** Its number in the API. */
  public int id() {
    return id;
  }

  /** As Libris shows it. */
  public String text() {
    return text;
  }
}
