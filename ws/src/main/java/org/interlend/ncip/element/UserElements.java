package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.EndOfDay;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.patrons.PostalAddress;

/**
 * UserOptionalFields: the requested parts of a patron's record, or a default set when none is named
 * (Z39.83-1, User Optional Fields).
 */
@ApplicationScoped
public class UserElements {

  private static final String WANTED = "UserElementType";
  private static final String BARCODE = "Barcode";
  private static final String INSTITUTION_ID = "Institution Id Number";
  private static final String EXTERNAL_ID = "External Id";
  private static final String EMAIL = "E-mail";

  @Inject private Clock clock;

  /** The type of this identifier of the patron, in the standard's words where it has one. */
  public static String typeOf(Patron patron, String identifier) {
    if (patron.barcodes().contains(identifier)) {
      return BARCODE;
    }
    if (patron.primaryId().equals(identifier)) {
      return INSTITUTION_ID;
    }
    return patron.externalIds().contains(identifier) ? EXTERNAL_ID : EMAIL;
  }

  /**
   * @param answeredAs the identifier that the answer already has, which is not repeated
   * @param personal whether the partner may see addresses
   */
  public Optional<Element> of(
      NcipRequest message, Patron patron, String answeredAs, boolean personal) {
    boolean usual = message.request().all(WANTED).isEmpty();
    List<Element> fields = new ArrayList<>();
    if (usual || message.wants(WANTED, "Name Information")) {
      fields.add(name(patron));
    }
    if (personal && (usual || addressIsNamed(message))) {
      fields.addAll(addresses(patron));
    }
    if (message.wants(WANTED, "User Language")) {
      fields.add(Element.of("UserLanguage", patron.language()));
    }
    if (usual || message.wants(WANTED, "User Privilege")) {
      fields.addAll(privileges(message, patron));
    }
    if (usual || message.wants(WANTED, "Block Or Trap")) {
      fields.addAll(blocks(message, patron));
    }
    if (message.wants(WANTED, "User Id")) {
      fields.addAll(otherIds(patron, answeredAs));
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of("UserOptionalFields", fields));
  }

  /** Whether the message requests addresses. */
  public static boolean addressIsNamed(NcipRequest message) {
    return message.wants(WANTED, "User Address Information");
  }

  private static Element name(Patron patron) {
    return Element.of(
        "NameInformation",
        Element.of(
            "PersonalNameInformation",
            Element.of(
                "StructuredPersonalUserName",
                Element.optional("GivenName", patron.firstName()),
                Element.of("Surname", patron.lastName()))));
  }

  private static List<Element> addresses(Patron patron) {
    List<Element> addresses = new ArrayList<>();
    if (patron.email() != null) {
      addresses.add(address(electronic("mailto", patron.email())));
    }
    if (patron.telephone() != null) {
      addresses.add(address(electronic("tel", patron.telephone())));
    }
    if (patron.address() != null) {
      addresses.add(address(physical(patron.address())));
    }
    return addresses;
  }

  private static Element address(Element address) {
    return Element.of(
        "UserAddressInformation", Element.of("UserAddressRoleType", "Notice"), address);
  }

  /**
   * @param scheme of the URL that the data would make (RFC 6068, RFC 3966)
   */
  private static Element electronic(String scheme, String data) {
    return Element.of(
        "ElectronicAddress",
        Element.of("ElectronicAddressType", scheme),
        Element.of("ElectronicAddressData", data));
  }

  private static Element physical(PostalAddress address) {
    return Element.of(
        "PhysicalAddress",
        Element.of(
            "StructuredAddress",
            Element.of("Line1", address.line1()),
            Element.optional("Line2", address.line2()),
            Element.optional("Locality", address.city()),
            Element.optional("Country", address.country()),
            Element.optional("PostalCode", address.postalCode())),
        Element.of("PhysicalAddressType", "Postal Address"));
  }

  /** Always both: clients read the group from the first and the status from the second. */
  private List<Element> privileges(NcipRequest message, Patron patron) {
    boolean blocked = !patron.obstacles(today(message)).isEmpty();
    Element validTo =
        patron.expiresOn() == null
            ? null
            : Element.of("ValidToDate", Dates.format(endOf(message, patron.expiresOn())));
    return List.of(
        privilege(message, "PROFILE", null, Objects.requireNonNullElse(patron.group(), "NONE")),
        privilege(message, "STATUS", validTo, blocked ? "BLOCKED" : "ACTIVE"));
  }

  private static Element privilege(
      NcipRequest message, String type, Element validTo, String status) {
    return Element.of(
        "UserPrivilege",
        Element.of("AgencyId", message.us().code()),
        Element.of("AgencyUserPrivilegeType", type),
        validTo,
        Element.of("UserPrivilegeStatus", Element.of("UserPrivilegeStatusType", status)));
  }

  private List<Element> blocks(NcipRequest message, Patron patron) {
    List<Element> elements = new ArrayList<>();
    if (patron.expiresOn() != null && today(message).isAfter(patron.expiresOn())) {
      elements.add(block(message, "EXPIRED", endOf(message, patron.expiresOn())));
    }
    for (PatronBlock known : patron.blocks()) {
      elements.add(block(message, known.kind().name(), known.since()));
    }
    return elements;
  }

  private static Element block(NcipRequest message, String type, Instant since) {
    return Element.of(
        "BlockOrTrap",
        Element.of("AgencyId", message.us().code()),
        Element.of("BlockOrTrapType", type),
        Element.of("ValidFromDate", Dates.format(since)));
  }

  private static List<Element> otherIds(Patron patron, String answeredAs) {
    List<Element> elements = new ArrayList<>();
    if (!patron.primaryId().equals(answeredAs)) {
      elements.add(IdElements.user(null, INSTITUTION_ID, patron.primaryId()));
    }
    addAll(elements, BARCODE, patron.barcodes(), answeredAs);
    addAll(elements, EXTERNAL_ID, patron.externalIds(), answeredAs);
    return elements;
  }

  private static void addAll(
      List<Element> elements, String type, List<String> values, String answeredAs) {
    values.stream()
        .filter(value -> !value.equals(answeredAs))
        .forEach(value -> elements.add(IdElements.user(null, type, value)));
  }

  private LocalDate today(NcipRequest message) {
    return LocalDate.now(clock.withZone(message.us().timeZone()));
  }

  private static Instant endOf(NcipRequest message, LocalDate day) {
    return EndOfDay.of(day, message.us().timeZone());
  }
}
