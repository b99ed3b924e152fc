package org.interlend.libris.loopback;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.libris.client.LibrisOperation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisPartners;
import org.interlend.libris.importing.ListImport;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.partners.Partners;
import org.interlend.partners.libris.LibrisStatus;
import org.interlend.partners.libris.LibrisStatusMapping;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;

/**
 * Libris: a list with one request is imported as if it had been read from Libris. The other library
 * is called by the partner's code, so that no record of it is made.
 */
@Stateless
@Local(BrokerSimulator.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibrisBrokerSimulator implements BrokerSimulator {

  private static final Map<BrokerMessage, LibrisStatusMapping> STATUSES =
      new EnumMap<>(
          Map.of(
              BrokerMessage.REQUEST, status(LibrisStatus.SENT),
              BrokerMessage.ACCEPT, status(LibrisStatus.SHIPPED),
              BrokerMessage.REFUSE, status(LibrisStatus.UNFILLED),
              BrokerMessage.CANCEL, status(LibrisStatus.CANCELED)));

  @Inject private Partners partners;
  @Inject private LibrisPartners librisPartners;
  @Inject private ListImport listImport;
  @Inject private Catalog catalog;

  private static LibrisStatusMapping status(LibrisStatus meaning) {
    return LibrisStatusMapping.delivered().stream()
        .filter(entry -> entry.status() == meaning)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.LIBRIS;
  }

  @Override
  public List<OfferedMessage> messages(boolean lending) {
    List<BrokerMessage> offered =
        lending
            ? List.of(BrokerMessage.REQUEST, BrokerMessage.CANCEL)
            : List.of(
                BrokerMessage.REQUEST,
                BrokerMessage.ACCEPT,
                BrokerMessage.REFUSE,
                BrokerMessage.CANCEL);
    return offered.stream()
        .map(message -> new OfferedMessage(message, STATUSES.get(message).text()))
        .toList();
  }

  @Override
  public Facts send(BrokerMessage message, SimulationStep step) {
    LibrisPartner librisPartner =
        librisPartners.find(partners.get(step.partner()).code()).orElseThrow();
    String ours = librisPartner.sigels().stream().findFirst().orElse(null);
    SimulatedList list = new SimulatedList(step, STATUSES.get(message));
    byte[] bytes =
        step.lending()
            ? list.requestOf(
                librisPartner.partner(), ours, catalog.findOwnItem(step.item()).map(LocalItem::bib))
            : list.orderOf(ours, librisPartner.partner());
    LibrisOperation service = step.lending() ? LibrisOperation.INCOMING : LibrisOperation.OUTGOING;
    try {
      return listImport.apply(librisPartner, service, LibrisReader.requests(bytes));
    } catch (LibrisException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
