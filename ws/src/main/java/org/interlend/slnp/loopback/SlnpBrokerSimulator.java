package org.interlend.slnp.loopback;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.slnp.SlnpProcessor;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandWriter;
import org.interlend.slnp.wire.SlnpKeywords;
import org.interlend.text.Facts;

/**
 * A Zentrale Fernleihe server. Its commands are processed as if they had come over the partner's
 * port. The other library is called by the partner's code, so that no record of it is made.
 */
@Stateless
@Local(BrokerSimulator.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlnpBrokerSimulator implements BrokerSimulator {

  private static final List<OfferedMessage> BORROWING =
      List.of(
          new OfferedMessage(BrokerMessage.REQUEST, SlnpKeywords.ORDER),
          new OfferedMessage(BrokerMessage.NAME_LENDER, SlnpKeywords.DATA_CHANGE));
  private static final List<OfferedMessage> LENDING =
      List.of(new OfferedMessage(BrokerMessage.REQUEST, SlnpKeywords.ORDER));

  @Inject private SlnpProcessor processor;
  @Inject private Partners partners;
  @Inject private BorrowingRequests requests;
  @Inject private Catalog catalog;
  @Inject private CatalogSearch catalogSearch;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.SLNP;
  }

  @Override
  public List<OfferedMessage> messages(boolean lending) {
    return lending ? LENDING : BORROWING;
  }

  @Override
  public Facts send(BrokerMessage message, SimulationStep step) {
    Partner partner = partners.get(step.partner());
    SlnpSettings settings = partner.slnp().orElseThrow();
    Command command =
        switch (message) {
          case REQUEST -> step.lending() ? lending(partner, step) : borrowing(settings, step);
          case NAME_LENDER -> dataChange(partner, step);
          default -> throw new IllegalArgumentException(message.name());
        };
    byte[] bytes = CommandWriter.write(command, settings.charset());
    processor.process(LoopbackCommandReader.of(partner, bytes, settings.charset()));
    return Facts.NONE;
  }

  private static Command borrowing(SlnpSettings settings, SimulationStep step) {
    Map<String, String> values = order(SlnpKeywords.BORROWING, step);
    values.put(
        "SigelNB",
        settings.ownSigels().stream().findFirst().map(own -> own.sigel()).orElse(step.partner()));
    values.put("Titel", step.title());
    return new Command(SlnpKeywords.ORDER, values);
  }

  private Command lending(Partner partner, SimulationStep step) {
    Map<String, String> values = order(SlnpKeywords.LENDING, step);
    values.put("SigelNB", partner.code());
    Optional<LocalBib> title = catalog.findOwnItem(step.item()).map(LocalItem::bib);
    values.put("Titel", title.map(LocalBib::title).orElse(step.title()));
    title
        .flatMap(bib -> titleNumber(partner.slnp().orElseThrow(), bib))
        .ifPresent(number -> values.put("TitelId", number));
    return new Command(SlnpKeywords.ORDER, values);
  }

  private static Map<String, String> order(String type, SimulationStep step) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(SlnpKeywords.ORDER_TYPE, type);
    values.put("BestellId", step.request());
    values.put("BenutzerNummer", step.user());
    return values;
  }

  /** The number by which the partner's orders name the title; empty when it has none. */
  private Optional<String> titleNumber(SlnpSettings settings, LocalBib title) {
    String prefix = settings.titleIdPrefix();
    List<String> numbers =
        switch (settings.titleIdField()) {
          case CONTROL_NUMBER -> title.recordNumber().stream().toList();
          case OTHER_SYSTEM_NUMBER ->
              catalogSearch.numbers(title).stream()
                  .filter(number -> number.kind() == TitleIdentifier.Kind.SYSTEM)
                  .map(TitleIdentifier::value)
                  .toList();
        };
    return numbers.stream()
        .filter(number -> number.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(number -> number.substring(prefix.length()))
        .findFirst();
  }

  private Command dataChange(Partner partner, SimulationStep step) {
    Map<String, String> values = new LinkedHashMap<>();
    requests
        .find(partner, step.request())
        .map(ResourceSharingRequest::number)
        .ifPresentOrElse(
            ours -> values.put("PFLNummer", ours), () -> values.put("BestellId", step.request()));
    values.put("SigelGB", partner.code());
    return new Command(SlnpKeywords.DATA_CHANGE, values);
  }
}
