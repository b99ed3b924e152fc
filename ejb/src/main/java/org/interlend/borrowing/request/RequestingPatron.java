package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.stream.Stream;
import org.interlend.partners.Partner;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.text.Text;

/**
 * Whose request it is: a patron of this library, or, until staff assign one, what the broker's
 * message has instead.
 */
@Embeddable
public class RequestingPatron {

  private static final int NUMBER = 255;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  /** Whether staff have still to assign the patron. */
  private boolean unmatched;

  /** As the broker's message has it, while no patron of this library is matched. */
  @Column(name = "patron_number")
  private String number;

  @Column(name = "patron_group")
  private String group;

  protected RequestingPatron() {}

  private RequestingPatron(Patron patron, boolean unmatched, String number, String group) {
    this.patron = patron;
    this.unmatched = unmatched;
    this.number = number;
    this.group = group;
  }

  /**
   * @param patron null when the message names none of this library
   */
  static RequestingPatron of(Patron patron) {
    return new RequestingPatron(patron, false, null, patron == null ? null : patron.group());
  }

  /**
   * The broker's message names no patron of this library who may borrow.
   *
   * @param number what it has instead, or null
   */
  RequestingPatron notMatched(String number) {
    return new RequestingPatron(patron, true, Text.fit(number, NUMBER), group);
  }

  /** Null until a patron is assigned, and once the request is made anonymous. */
  public Patron patron() {
    return patron;
  }

  /** The patron's number as the partner uses it; null without a patron. */
  public String numberFor(Partner partner) {
    if (patron == null) {
      return null;
    }
    return partner.patronIdentifier() == IdentifierType.PRIMARY_ID
        ? patron.primaryId()
        : patron.cardNumber();
  }

  /** The number in the broker's message while no patron is matched, or null. */
  public String unmatchedNumber() {
    return number;
  }

  /** The patron's group when the request began, for statistics; or null. */
  public String group() {
    return group;
  }

  Stream<String> words() {
    return patron == null ? Stream.empty() : patron.personalWords();
  }
}
