package org.interlend.ncip.bench;

import static org.interlend.ncip.BrokerElements.described;
import static org.interlend.ncip.BrokerElements.itemId;
import static org.interlend.ncip.BrokerElements.userId;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.interlend.exchange.BrokerSimulator;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.ncip.BrokerElements;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.Style;
import org.interlend.partners.Partners;

/** A broker that speaks NCIP over HTTP. */
@Stateless
@Local(BrokerSimulator.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipBrokerSimulator implements BrokerSimulator {

  private static final String AUTHOR = "The broker simulator";

  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private LoopbackNcipClient loopback;

  @Override
  public void say(Cue cue, Scene scene) throws IOException {
    String partner = partners.get(scene.partner()).code();
    String us = institutions.find().map(Institution::code).orElse("");
    Element message = message(cue, scene, new BrokerElements(partner, us, partner));
    loopback.send(
        partner,
        MessageWriter.write(
            message, scene.versionOne() ? Style.versionOne(null) : Style.standard()));
  }

  private static Element message(Cue cue, Scene scene, BrokerElements broker) {
    Element request = broker.requestId(scene.request());
    Element user = userId(scene.user());
    Element item = itemId(scene.item());
    Element until = Element.of("DesiredDateDue", Dates.format(scene.until()));
    Element type = Element.of("RequestType", "Loan");
    return switch (cue) {
      case REQUEST ->
          Element.of(
              "RequestItem",
              broker.header(),
              user,
              scene.lending() ? item : null,
              request,
              type,
              Element.of("RequestScopeType", "Item"),
              scene.lending() ? null : described(AUTHOR, scene.title()));
      case ACCEPT ->
          Element.of(
              "AcceptItem",
              broker.header(),
              request,
              Element.of("RequestedActionType", "Hold For Pickup"),
              user,
              item,
              Element.of("DateForReturn", Dates.format(scene.until())),
              described(AUTHOR, scene.title()));
      case CHECK_OUT -> Element.of("CheckOutItem", broker.header(), user, item, request, until);
      case RENEW -> Element.of("RenewItem", broker.header(), user, item, until);
      case RECALL -> Element.of("RecallItem", broker.header(), item, until);
      case CHECK_IN -> Element.of("CheckInItem", broker.header(), item);
      case CANCEL -> Element.of("CancelRequestItem", broker.header(), user, request, type);
    };
  }
}
