package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.patrons.Patron;
import org.interlend.text.Text;

/**
 * What a borrowing request keeps of its patron beside the patron: the group, which stays when the
 * request is anonymous, and, until staff assign a patron, what the broker's message has instead.
 */
@Embeddable
public class RequestingPatron {

  private static final int NUMBER = 255;

  /** Whether staff have still to assign the patron. */
  private boolean unmatched;

  /** As the broker's message has it, while no patron of this library is matched. */
  @Column(name = "patron_number")
  private String number;

  @Column(name = "patron_group")
  private String group;

  protected RequestingPatron() {}

  private RequestingPatron(boolean unmatched, String number, String group) {
    this.unmatched = unmatched;
    this.number = number;
    this.group = group;
  }

  /**
   * @param patron null when the message names none of this library
   */
  static RequestingPatron of(Patron patron) {
    return new RequestingPatron(false, null, patron == null ? null : patron.group());
  }

  /**
   * The broker's message names no patron of this library who may borrow.
   *
   * @param number what it has instead, or null
   */
  RequestingPatron notMatched(String number) {
    return new RequestingPatron(true, Text.fit(number, NUMBER), group);
  }

  /** The number in the broker's message while no patron is matched, or null. */
  public String unmatchedNumber() {
    return number;
  }

  /** The patron's group when the request began, for statistics; or null. */
  public String group() {
    return group;
  }
}
