package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.Patrons;

/** Finds the patron whom a message names by UserId or AuthenticationInput (Z39.83-1). */
@ApplicationScoped
public class PatronResolver {

  private static final String INPUT_TYPE = "AuthenticationInputType";
  private static final Set<String> CARD = Set.of("barcode id", "barcode");
  private static final Set<String> ACCOUNT = Set.of("user id", "userid", "username");
  private static final Set<String> SECRET = Set.of("pin", "password");

  @Inject private Patrons patrons;

  /**
   * A patron.
   *
   * @param number as the message has it
   * @param byPin whether the message has the patron's PIN
   */
  public record Named(Patron patron, String number, boolean byPin) {

    /** The same for a message whose patron need not be known here. */
    public PatronLookupResult named() {
      return new PatronLookupResult(number, List.of(patron));
    }

    /** The UserId of the answer. */
    public Element userId(NcipRequest message) {
      return IdElements.user(message.us().code(), UserElements.typeOf(patron, number), number);
    }
  }

  /**
   * @throws WorkflowException MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON; with a PIN, or for a
   *     partner that must send one, also PATRON_AUTHENTICATION_FAILED, TOO_MANY_WRONG_PINS
   */
  public Named find(NcipRequest message) {
    Identifier given = identifier(message);
    Optional<String> pin = input(message, SECRET);
    Patron patron =
        pin.isEmpty() && !message.partner().authenticationRequired()
            ? patrons.identify(given.value(), given.type())
            : patrons.authenticate(given.value(), given.type(), pin.orElse(""), message.address());
    return new Named(patron, given.value(), pin.isPresent());
  }

  /**
   * Whom a message about an item of a known request names, who need not be known here and whose PIN
   * it may leave out.
   *
   * @throws WorkflowException MISSING_DATA; with a PIN also as for {@link #find}
   */
  public PatronLookupResult named(NcipRequest message) {
    Identifier given = identifier(message);
    return input(message, SECRET).isPresent()
        ? find(message).named()
        : patrons.named(given.value(), given.type());
  }

  /**
   * The patron's number in the message, whether it stands in UserId or in AuthenticationInput;
   * empty when it names none.
   */
  public Optional<String> number(NcipRequest message) {
    return given(message).map(Identifier::value);
  }

  private record Identifier(String value, IdentifierType type) {}

  private static Identifier identifier(NcipRequest message) {
    return given(message).orElseThrow(() -> new WorkflowException(ExchangeReason.PATRON_MISSING));
  }

  private static Optional<Identifier> given(NcipRequest message) {
    IdentifierType usual = message.partner().patronIdentifier();
    return message
        .userNumber()
        .map(value -> new Identifier(value, usual))
        .or(() -> input(message, CARD).map(value -> new Identifier(value, usual)))
        .or(
            () ->
                input(message, ACCOUNT)
                    .map(value -> new Identifier(value, IdentifierType.PRIMARY_ID)));
  }

  private static Optional<String> input(NcipRequest message, Set<String> types) {
    return message.request().all("AuthenticationInput").stream()
        .filter(
            input ->
                input
                    .text(INPUT_TYPE)
                    .map(type -> types.contains(type.toLowerCase(Locale.ROOT)))
                    .orElse(false))
        .flatMap(input -> input.text("AuthenticationInputData").stream())
        .findFirst();
  }
}
