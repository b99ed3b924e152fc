package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Version;
import org.interlend.partners.Partner;

/** Checks that a message is addressed to the institution or one of its libraries. */
@ApplicationScoped
class ToAgencyValidator {

  private static final String[] TO_AGENCY = {"InitiationHeader", "ToAgencyId", "AgencyId"};
  private static final String PICKUP = "PickupLocation";

  /** What clients write when the item is not to be held at a place. */
  private static final String NO_PLACE = "NONE";

  @Inject private Institutions institutions;

  /**
   * Accepts messages addressed to the institution. Version 1 has no element for the pickup library,
   * and some of its clients name that library, or NONE, as the receiving agency. NONE is a pickup
   * place that is not known here: the partner's default is taken, with a warning.
   *
   * @return the service, with that name as its PickupLocation
   * @throws NcipException Unknown Agency when the message is addressed to another agency
   */
  Element checked(Element service, Version version, Partner partner, Institution us) {
    String agency = service.text(TO_AGENCY).orElse(null);
    if (agency == null || isOurs(agency, us)) {
      return service;
    }
    if (version == Version.ONE && (agency.equals(NO_PLACE) || isPlace(agency, partner))) {
      return service.has(PICKUP) ? service : withPickup(service, agency);
    }
    throw new NcipException(
        ProblemType.UNKNOWN_AGENCY,
        MessageFact.AGENCY_NOT_SERVED.with(agency),
        service.path(TO_AGENCY),
        agency);
  }

  private boolean isOurs(String agency, Institution us) {
    return us.answersTo(agency)
        || us.answersTo(institutionPart(agency))
        || institutions.libraries().stream().anyMatch(library -> agency.equals(library.isil()));
  }

  /** Some clients put institution and library into one code. */
  private static String institutionPart(String agency) {
    int bars = agency.indexOf("||");
    return bars < 0 ? agency : agency.substring(0, bars);
  }

  private boolean isPlace(String name, Partner partner) {
    return partner.pickupNames().containsKey(name)
        || institutions.libraries().stream()
            .anyMatch(
                library -> library.code().equals(name) || library.name().equalsIgnoreCase(name));
  }

  private static Element withPickup(Element service, String place) {
    List<Element> children = new ArrayList<>(service.children());
    children.add(Element.of(PICKUP, place));
    return Element.of(service.name(), children);
  }
}
