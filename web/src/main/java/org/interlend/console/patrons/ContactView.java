package org.interlend.console.patrons;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.interlend.patrons.Patron;

/**
 * The numbers of a patron, and how the patron is reached besides by e-mail.
 *
 * @param cards all card numbers on one line
 * @param telephone may be null
 * @param address the lines of the postal address; empty for none
 * @param courtesyLetters whether the patron wants letters that are only a service
 * @param pin whether the patron has a PIN
 */
public record ContactView(
    String cards,
    String externalIds,
    String telephone,
    List<String> address,
    String language,
    boolean courtesyLetters,
    boolean pin)
    implements Serializable {

  static ContactView of(Patron patron, Locale reader) {
    return new ContactView(
        String.join(", ", patron.barcodes()),
        String.join(", ", patron.externalIds()),
        patron.telephone(),
        patron.address() == null ? List.of() : patron.address().lines(reader),
        Locale.forLanguageTag(patron.language()).getDisplayLanguage(reader),
        patron.courtesyLetters(),
        patron.hasPin());
  }
}
