package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.institution.Library;
import org.interlend.lending.locate.TitleAvailabilityCheck;
import org.interlend.lending.locate.TitleAvailabilityCheck.Supply;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/** Looks up the title that an order names, and whether it can be lent. */
@ApplicationScoped
class OrderedTitleLookup {

  @Inject private CatalogSearch catalog;
  @Inject private TitleAvailabilityCheck titleAvailabilityCheck;

  /**
   * What was found.
   *
   * @param titles those with the number of the order
   * @param asked the library whose copies count, or null for any
   */
  record Found(
      SlnpOrder order,
      List<LocalBib> titles,
      Library asked,
      TitleAvailabilityCheck check,
      int blockDays) {

    /**
     * Why the title cannot be lent now; empty if it can. Orders without a record are left to staff,
     * and copies are made from volumes that staff choose: neither is refused, except for a title
     * that is not here.
     */
    Optional<SlnpException> unavailable() {
      if (order.titleNumber().isEmpty() || !titles.isEmpty() && order.isCopy()) {
        return Optional.empty();
      }
      if (titles.isEmpty()) {
        return Optional.of(new SlnpException(SlnpError.TITLE_UNKNOWN, order.titleNumber().get()));
      }
      Supply best =
          titles.stream()
              .map(title -> check.of(title, asked, blockDays))
              .min(Supply::compareTo)
              .orElseThrow();
      return switch (best) {
        case NOW -> Optional.empty();
        case LATER -> Optional.of(copiesLent());
        case NEVER -> Optional.of(problem(SlnpError.NO_COPY_TO_LEND));
      };
    }

    /** None of its copies can be lent now. */
    SlnpException copiesLent() {
      return problem(SlnpError.COPIES_LENT);
    }

    private SlnpException problem(SlnpError error) {
      return new SlnpException(error, titles.get(0).title());
    }
  }

  Found find(SlnpOrder order, SlnpSettings settings, Library asked) {
    return new Found(
        order,
        order.titleNumber().map(number -> titles(number, settings)).orElse(List.of()),
        asked,
        titleAvailabilityCheck,
        settings.newTitleBlockDays());
  }

  private List<LocalBib> titles(String number, SlnpSettings settings) {
    String local = settings.titleIdPrefix() + number;
    return switch (settings.titleIdField()) {
      case CONTROL_NUMBER ->
          catalog.byRecordNumber(local).filter(title -> !title.suppressed()).stream().toList();
      case OTHER_SYSTEM_NUMBER -> catalog.byNumber(TitleIdentifier.Kind.SYSTEM, local);
    };
  }
}
