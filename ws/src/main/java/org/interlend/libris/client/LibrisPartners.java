package org.interlend.libris.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;

/** Finds the partners that are reached through Libris. */
@ApplicationScoped
@Transactional
public class LibrisPartners {

  @Inject private Partners partners;

  /** The codes of the active ones. */
  public List<String> codes() {
    return partners.active(BrokerProtocol.LIBRIS).stream().map(Partner::code).toList();
  }

  /** The active ones, by code. */
  public List<LibrisPartner> list() {
    return partners.active(BrokerProtocol.LIBRIS).stream().flatMap(this::librisPartner).toList();
  }

  /** A partner, active or not; empty when it is not reached through Libris. */
  public Optional<LibrisPartner> find(String code) {
    return partners.find(code).stream().flatMap(this::librisPartner).findFirst();
  }

  private Stream<LibrisPartner> librisPartner(Partner partner) {
    return partner.libris().stream()
        .map(settings -> new LibrisPartner(partner.code(), settings, partners.apiKey(partner)));
  }
}
