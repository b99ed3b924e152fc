package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisLibrary;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.PartnerStubs;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * The libraries behind Libris: the suppliers of the institution's requests, and those that request
 * from it. One without a record gets a stub, with name and address from Libris.
 */
@ApplicationScoped
class LibrisRemoteLibraryResolver {

  private static final int SIGEL = 64;

  @Inject private PartnerStubs stubs;

  /** The Sigels of the libraries of some requests that have no record and are not described. */
  List<String> withoutDescription(
      LibrisPartner librisPartner,
      List<LibrisRequest> requests,
      Map<String, LibrisLibrary> described) {
    return others(librisPartner, requests).stream()
        .filter(sigel -> !described.containsKey(sigel))
        .filter(sigel -> stubs.find(sigel, SigelComparison.LIBRIS).isEmpty())
        .toList();
  }

  /** What the requests themselves say of libraries, by Sigel. */
  static Map<String, LibrisLibrary> described(List<LibrisRequest> requests) {
    Map<String, LibrisLibrary> described = new HashMap<>();
    requests.stream()
        .map(LibrisRequest::receivingLibrary)
        .filter(library -> library.libraryCode() != null)
        .forEach(library -> described.put(library.libraryCode(), library));
    return described;
  }

  /** The Sigels of the other libraries: of suppliers, and of those that request. */
  private static Set<String> others(LibrisPartner librisPartner, List<LibrisRequest> requests) {
    return requests.stream()
        .map(
            request ->
                librisPartner.isOwn(request.requestingLibrary())
                    ? request.activeLibrary()
                    : request.requestingLibrary())
        .filter(Objects::nonNull)
        .filter(sigel -> !librisPartner.isOwn(sigel) && sigel.length() <= SIGEL)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The library with a Sigel, with a stub if it has no record.
   *
   * @return empty without a Sigel, and for the institution's own
   */
  Optional<RemoteLibrary> named(ImportContext context, String sigel) {
    if (sigel == null || sigel.length() > SIGEL || context.librisPartner().isOwn(sigel)) {
      return Optional.empty();
    }
    NamedLibrary library = named(sigel, context.libraries());
    return Optional.of(
        stubs
            .stubOf(library, BrokerProtocol.LIBRIS)
            .map(RemoteLibrary::of)
            .orElseGet(() -> RemoteLibrary.named(sigel, library.name(), library.address())));
  }

  private static NamedLibrary named(String sigel, Map<String, LibrisLibrary> described) {
    LibrisLibrary library = described.get(sigel);
    return library == null
        ? NamedLibrary.of(sigel)
        : new NamedLibrary(sigel, library.name(), library.address(), library.email());
  }
}
