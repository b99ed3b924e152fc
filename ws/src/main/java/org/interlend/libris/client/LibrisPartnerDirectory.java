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
public class LibrisPartnerDirectory {

  @Inject private Partners partners;

  /** The codes of the active ones. */
  public List<String> codes() {
    return partners.active(BrokerProtocol.LIBRIS).stream().map(Partner::code).toList();
  }

  /** The active ones, by code. */
  public List<LibrisPartnerSettings> list() {
    return partners.active(BrokerProtocol.LIBRIS).stream().flatMap(this::profile).toList();
  }

  /** A partner, active or not; empty when it is not reached through Libris. */
  public Optional<LibrisPartnerSettings> find(String code) {
    return partners.find(code).stream().flatMap(this::profile).findFirst();
  }

  private Stream<LibrisPartnerSettings> profile(Partner partner) {
    return partner.libris().stream()
        .map(
            settings ->
                new LibrisPartnerSettings(partner.code(), settings, partners.apiKey(partner)));
  }
}
