package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;

/**
 * UserOptionalFields: the requested parts of a patron's record, or a default set when none is named
 * (Z39.83-1, User Optional Fields).
 */
@ApplicationScoped
public class UserFields {

  private static final String WANTED = "UserElementType";
  private static final String BARCODE = "Barcode";
  private static final String INSTITUTION_ID = "Institution Id Number";

  @Inject private Clock clock;

  /** The type of this number of the patron, in the standard's words. */
  public static String typeOf(Patron patron, String identifier) {
    return patron.primaryId().equals(identifier) && !patron.barcodes().contains(identifier)
        ? INSTITUTION_ID
        : BARCODE;
  }

  /**
   * @param answeredAs the identifier that the answer already has, which is not repeated
   * @param personal whether the partner may see addresses
   */
  public Optional<Element> of(
      NcipRequest call, Patron patron, String answeredAs, boolean personal) {
    boolean usual = call.request().all(WANTED).isEmpty();
    List<Element> fields = new ArrayList<>();
    if (usual || call.wants(WANTED, "Name Information")) {
      fields.add(name(patron));
    }
    if (personal && patron.email() != null && (usual || addressIsNamed(call))) {
      fields.add(address(patron));
    }
    if (call.wants(WANTED, "User Language")) {
      fields.add(Element.of("UserLanguage", patron.language()));
    }
    if (usual || call.wants(WANTED, "User Privilege")) {
      fields.addAll(privileges(call, patron));
    }
    if (usual || call.wants(WANTED, "Block Or Trap")) {
      fields.addAll(blocks(call, patron));
    }
    if (call.wants(WANTED, "User Id")) {
      fields.addAll(otherIds(patron, answeredAs));
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of("UserOptionalFields", fields));
  }

  /** Whether the message requests addresses. */
  public static boolean addressIsNamed(NcipRequest call) {
    return call.wants(WANTED, "User Address Information");
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

  private static Element address(Patron patron) {
    return Element.of(
        "UserAddressInformation",
        Element.of("UserAddressRoleType", "Notice"),
        Element.of(
            "ElectronicAddress",
            Element.of("ElectronicAddressType", "mailto"),
            Element.of("ElectronicAddressData", patron.email())));
  }

  /** Always both: clients read the group from the first and the status from the second. */
  private List<Element> privileges(NcipRequest call, Patron patron) {
    boolean blocked = patron.obstacle(today(call)).isPresent();
    Element validTo =
        patron.expiresOn() == null
            ? null
            : Element.of("ValidToDate", Dates.format(endOf(call, patron.expiresOn())));
    return List.of(
        privilege(call, "PROFILE", null, Objects.requireNonNullElse(patron.group(), "NONE")),
        privilege(call, "STATUS", validTo, blocked ? "BLOCKED" : "ACTIVE"));
  }

  private static Element privilege(NcipRequest call, String type, Element validTo, String status) {
    return Element.of(
        "UserPrivilege",
        Element.of("AgencyId", call.us().code()),
        Element.of("AgencyUserPrivilegeType", type),
        validTo,
        Element.of("UserPrivilegeStatus", Element.of("UserPrivilegeStatusType", status)));
  }

  private List<Element> blocks(NcipRequest call, Patron patron) {
    List<Element> elements = new ArrayList<>();
    if (patron.expiresOn() != null && today(call).isAfter(patron.expiresOn())) {
      elements.add(block(call, "EXPIRED", endOf(call, patron.expiresOn())));
    }
    for (PatronBlock known : patron.blocks()) {
      elements.add(block(call, known.type(), known.since()));
    }
    return elements;
  }

  private static Element block(NcipRequest call, String type, Instant since) {
    return Element.of(
        "BlockOrTrap",
        Element.of("AgencyId", call.us().code()),
        Element.of("BlockOrTrapType", type),
        Element.of("ValidFromDate", Dates.format(since)));
  }

  private static List<Element> otherIds(Patron patron, String answeredAs) {
    List<Element> elements = new ArrayList<>();
    if (!patron.primaryId().equals(answeredAs)) {
      elements.add(id(INSTITUTION_ID, patron.primaryId()));
    }
    for (String barcode : patron.barcodes()) {
      if (!barcode.equals(answeredAs)) {
        elements.add(id(BARCODE, barcode));
      }
    }
    return elements;
  }

  private static Element id(String type, String value) {
    return Element.of(
        "UserId", Element.of("UserIdentifierType", type), Element.of("UserIdentifierValue", value));
  }

  private LocalDate today(NcipRequest call) {
    return LocalDate.now(clock.withZone(call.us().timeZone()));
  }

  private static Instant endOf(NcipRequest call, LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(call.us().timeZone()).toInstant();
  }
}
