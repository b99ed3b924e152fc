package org.interlend.slnp.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.slnp.SlnpSettings;

/** Which of our Sigel an order is about. */
final class SupplierSigel {

  private SupplierSigel() {}

  /** The supplier that the order names, else our first one in its route, else our first one. */
  static Optional<OwnSigel> asked(SlnpSettings settings, SlnpOrder order) {
    List<OwnSigel> ours = settings.ownSigels();
    Stream<String> named =
        Stream.concat(
            order.value("SigelGB").stream(),
            order.value("SigelListe").stream().flatMap(route -> Arrays.stream(route.split(":"))));
    return named
        .map(sigel -> SigelComparison.SLNP.find(ours, sigel))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> ours.stream().findFirst());
  }
}
