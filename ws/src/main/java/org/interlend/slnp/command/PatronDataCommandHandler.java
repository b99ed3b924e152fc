package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.institution.Institutions;
import org.interlend.partners.slnp.SlnpSettings.PinDisclosure;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.patrons.PostalAddress;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpCommandHandler;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.PersonalValueMask;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/**
 * SLNPAlleBenutzerDaten: whether a patron may order, and who the patron is. How the server learns
 * whether the patron's PIN is right depends on the partner's record.
 */
@ApplicationScoped
class PatronDataCommandHandler implements SlnpCommandHandler {

  private static final String PASSWORD = "Kennwort";

  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private AuditRecorder audit;

  @Override
  public List<String> names() {
    return List.of("SLNPAlleBenutzerDaten");
  }

  @Override
  public SlnpAnswer handle(SlnpRequest request) {
    String number = request.command().require("BenutzerNummer");
    Optional<String> password = request.command().value(PASSWORD);
    PinDisclosure disclosure = request.settings().pinDisclosure();
    refuseUnchecked(request.command(), disclosure);
    Patron patron =
        password
            .map(
                pin ->
                    patrons.authenticate(
                        number, request.partner().patronIdentifier(), pin, request.client()))
            .orElseGet(() -> patrons.identify(number, request.partner().patronIdentifier()))
            .requireMayBorrow(
                institutions.today(), BorrowingReason.NAMED_PATRON_MAY_NOT_BORROW, number);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("BenutzerNummer", number);
    if (disclosure == PinDisclosure.ILL_PIN && request.encrypted()) {
      patrons.illPin(patron).ifPresent(pin -> disclose(pin, patron, request, data));
    }
    if (password.isPresent()) {
      data.put("Ergebnis", "J");
    }
    data.put("Nachname", patron.lastName());
    put(data, "Vorname", patron.firstName());
    put(data, "Email1", patron.email());
    if (password.isPresent() || request.partner().lookup().personalDataWithoutPin()) {
      putAddress(data, patron);
    }
    return SlnpAnswer.of(Reply.data(request.command().name(), data));
  }

  /** An answer to a password that is not compared would be taken for a right one. */
  private static void refuseUnchecked(Command command, PinDisclosure disclosure) {
    command.values().keySet().stream()
        .filter(PersonalValueMask::isSecret)
        .filter(key -> disclosure != PinDisclosure.VERIFY || !key.equals(PASSWORD))
        .findFirst()
        .ifPresent(
            key -> {
              throw new SlnpException(SlnpError.PASSWORD_NOT_CHECKED, key);
            });
  }

  private static void putAddress(Map<String, String> data, Patron patron) {
    PostalAddress address = patron.address();
    if (address != null) {
      put(data, "Strasse1", address.line1());
      put(data, "Plz1", address.postalCode());
      put(data, "Ort1", address.city());
    }
    put(data, "Telefon1", patron.telephone());
  }

  private void disclose(String pin, Patron patron, SlnpRequest request, Map<String, String> data) {
    data.put("OpacPin", pin);
    audit.noteBy(
        request.partner().code(),
        AuditAction.PIN_DISCLOSED,
        AuditSubject.patron(patron.primaryId()));
  }

  private static void put(Map<String, String> data, String key, String value) {
    if (value != null) {
      data.put(key, value);
    }
  }
}
