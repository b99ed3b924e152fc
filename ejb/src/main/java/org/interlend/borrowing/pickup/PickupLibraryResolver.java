package org.interlend.borrowing.pickup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.SigelComparison;

/** Finds the pickup library from the broker's name of the place. */
@ApplicationScoped
public class PickupLibraryResolver {

  @Inject private Institutions institutions;

  /**
   * Tries the partner's own name of a place first, then a library's code, its ISIL, its name, and
   * its code in other letters. For an unknown place or an inactive library it takes the partner's
   * default: an item is never refused because of it.
   *
   * @param place the broker's name of the place, or null
   * @param warnings receives a sentence for staff when the default is taken
   * @throws WorkflowException PARTNER_INCOMPLETE when there is no default
   */
  public Library resolve(Partner partner, String place, List<MessageWarning> warnings) {
    return resolve(partner, place, warnings, institutions::findLibrary, institutions::libraries);
  }

  static Library resolve(
      Partner partner,
      String place,
      List<MessageWarning> warnings,
      Function<String, Optional<Library>> byCode,
      Supplier<List<Library>> all) {
    if (place == null) {
      return byDefault(partner);
    }
    Optional<Library> named =
        byCode
            .apply(code(partner.pickupNames(), place))
            .or(() -> SigelComparison.SLNP.library(all.get(), place))
            .or(
                () ->
                    all.get().stream()
                        .filter(
                            library ->
                                library.name().equalsIgnoreCase(place)
                                    || library.code().equalsIgnoreCase(place))
                        .min(
                            Comparator.comparing((Library library) -> !library.active())
                                .thenComparing(
                                    library -> !library.name().equalsIgnoreCase(place))));
    return named
        .filter(Library::active)
        .orElseGet(
            () -> {
              Library library = byDefault(partner);
              warnings.add(
                  new MessageWarning(
                      MessageWarningKind.PICKUP_PLACE,
                      named.isPresent()
                          ? MessageFact.PICKUP_PLACE_INACTIVE
                          : MessageFact.PICKUP_PLACE_UNKNOWN,
                      place,
                      library.code()));
              return library;
            });
  }

  /** The partner's name as it is written comes before one in other letters. */
  private static String code(Map<String, String> names, String place) {
    return names.containsKey(place)
        ? names.get(place)
        : names.entrySet().stream()
            .filter(name -> name.getKey().equalsIgnoreCase(place))
            .min(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(place);
  }

  private static Library byDefault(Partner partner) {
    return partner
        .pickupLibrary()
        .orElseThrow(
            () ->
                new WorkflowException(
                    BorrowingReason.PARTNER_WITHOUT_PICKUP_LIBRARY, partner.code()));
  }
}
