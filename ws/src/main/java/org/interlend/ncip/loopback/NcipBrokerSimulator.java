package org.interlend.ncip.loopback;

import static org.interlend.ncip.SimulatedBrokerElements.described;
import static org.interlend.ncip.SimulatedBrokerElements.itemId;
import static org.interlend.ncip.SimulatedBrokerElements.userId;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.SimulatedBrokerElements;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.Style;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;

/** A broker that speaks NCIP; its messages are processed like those that come over HTTP. */
@Stateless
@Local(BrokerSimulator.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipBrokerSimulator implements BrokerSimulator {

  private static final String AUTHOR = "The broker simulator";
  private static final List<OfferedMessage> BORROWING =
      List.of(
          new OfferedMessage(BrokerMessage.REQUEST, "RequestItem"),
          new OfferedMessage(BrokerMessage.ACCEPT, "AcceptItem"),
          new OfferedMessage(BrokerMessage.RENEW, "RenewItem"),
          new OfferedMessage(BrokerMessage.RECALL, "RecallItem"),
          new OfferedMessage(BrokerMessage.CHECK_IN, "CheckInItem"),
          new OfferedMessage(BrokerMessage.CANCEL, "CancelRequestItem"));
  private static final List<OfferedMessage> LENDING =
      List.of(
          new OfferedMessage(BrokerMessage.REQUEST, "RequestItem"),
          new OfferedMessage(BrokerMessage.CHECK_OUT, "CheckOutItem"),
          new OfferedMessage(BrokerMessage.RENEW, "RenewItem"),
          new OfferedMessage(BrokerMessage.CHECK_IN, "CheckInItem"),
          new OfferedMessage(BrokerMessage.CANCEL, "CancelRequestItem"));

  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private NcipProcessor processor;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.NCIP;
  }

  @Override
  public List<OfferedMessage> messages(boolean lending) {
    return lending ? LENDING : BORROWING;
  }

  @Override
  public Facts send(BrokerMessage message, SimulationStep step) {
    String partner = partners.get(step.partner()).code();
    String us = institutions.find().map(Institution::code).orElse("");
    Element body = message(message, step, new SimulatedBrokerElements(partner, us, partner));
    byte[] written =
        MessageWriter.write(body, step.versionOne() ? Style.versionOne(null) : Style.standard());
    processor.process(
        new RawMessage(
            written, null, MessageProtocol.NCIP2_HTTP, null, RemoteClient.loopback(partner)));
    return Facts.NONE;
  }

  private static Element message(
      BrokerMessage message, SimulationStep step, SimulatedBrokerElements broker) {
    Element request = broker.requestId(step.request());
    Element user = userId(step.user());
    Element item = itemId(step.item());
    Element until = Element.of("DesiredDateDue", Dates.format(step.until()));
    Element type = Element.of("RequestType", "Loan");
    return switch (message) {
      case REQUEST ->
          Element.of(
              "RequestItem",
              broker.header(),
              user,
              step.lending() ? item : null,
              request,
              type,
              Element.of("RequestScopeType", "Item"),
              step.lending() ? null : described(AUTHOR, step.title()));
      case ACCEPT ->
          Element.of(
              "AcceptItem",
              broker.header(),
              request,
              Element.of("RequestedActionType", "Hold For Pickup"),
              user,
              item,
              Element.of("DateForReturn", Dates.format(step.until())),
              described(AUTHOR, step.title()));
      case NAME_LENDER, REFUSE -> throw new IllegalArgumentException(message.name());
      case CHECK_OUT -> Element.of("CheckOutItem", broker.header(), user, item, request, until);
      case RENEW -> Element.of("RenewItem", broker.header(), user, item, until);
      case RECALL -> Element.of("RecallItem", broker.header(), item, until);
      case CHECK_IN -> Element.of("CheckInItem", broker.header(), item);
      case CANCEL -> Element.of("CancelRequestItem", broker.header(), user, request, type);
    };
  }
}
