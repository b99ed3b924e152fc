package org.interlend.partners.libris;

import java.util.Arrays;
import java.util.Optional;

/** The responses of a lender that Libris knows. */
public enum LibrisResponse {
  SHIPPED(9, "Levererad", "Delivered"),
  RESERVED(7, "Reserverad för er", "Reserved for you"),
  ON_LOAN(1, "Utlånad", "On loan"),
  NOT_FOR_LOAN(3, "Utlånas ej", "Not for loan"),
  NOT_AVAILABLE(5, "F n ej tillgänglig", "Currently not available"),
  NOT_ARRIVED(6, "Ej anländ", "Not yet arrived"),
  MISSING(2, "Förkommen", "Missing"),
  NOT_HELD(4, "Finns ej", "Not held"),
  OTHER(8, "Övrigt", "Other");

  private final int id;
  private final String text;
  private final String label;

  LibrisResponse(int id, String text, String label) {
    this.id = id;
    this.text = text;
    this.label = label;
  }

  public static Optional<LibrisResponse> of(int id) {
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

  public String label() {
    return label;
  }

  /** Whether the library cannot supply now, but may offer to reserve the item. */
  public boolean isNegative() {
    return this != SHIPPED && this != RESERVED;
  }
}
