package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.partners.PartnerStubs;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.slnp.SlnpRequest;

/** The libraries that commands name by their Sigel. */
@ApplicationScoped
class SlnpRemoteLibraryResolver {

  @Inject private PartnerStubs stubs;
  @Inject private Institutions institutions;

  /** The library with a Sigel: one of ours, or a partner, of which a stub is made if need be. */
  RemoteLibrary find(SlnpRequest request, String sigel) {
    return own(request, sigel)
        .or(() -> stubs.stubOf(NamedLibrary.of(sigel), BrokerProtocol.SLNP).map(RemoteLibrary::of))
        .orElseGet(() -> RemoteLibrary.named(sigel, null, null));
  }

  /** Libraries of this institution may lend to one another through the broker. */
  private Optional<RemoteLibrary> own(SlnpRequest request, String sigel) {
    return SigelComparison.SLNP
        .find(request.settings().ownSigels(), sigel)
        .flatMap(own -> institutions.findLibrary(own.library()))
        .map(library -> RemoteLibrary.named(sigel, library.name(), address(library)));
  }

  private static String address(Library library) {
    return String.join("\n", library.address());
  }
}
