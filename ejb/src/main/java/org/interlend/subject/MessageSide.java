package org.interlend.subject;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestItemSettings.RequestSide;
import org.interlend.patrons.PatronLookupResult;

/** Decides whether a message is about borrowing or about lending. */
public final class MessageSide {

  private final NamedRecords named;
  private final Partner partner;

  MessageSide(NamedRecords named) {
    this.named = named;
    partner = named.partner();
  }

  /** Whether the message is about borrowing; otherwise it is about lending. */
  public boolean isBorrowing() {
    List<BorrowedVolume> volumes = named.volumes().get();
    List<BorrowedVolume> open = volumes.stream().filter(volume -> !volume.closed()).toList();
    if (!open.isEmpty()) {
      return open.stream().anyMatch(volume -> named.isNamed(volume.request().externalId()))
          || !isLentUnderTheNumber();
    }
    if (named.lent().get().filter(request -> !request.status().isFinal()).isPresent()) {
      return false;
    }
    if (named.borrowing().get().isPresent()) {
      return !yieldsToLending(named.borrowing().get().get());
    }
    if (named.lending().get().isPresent()) {
      return false;
    }
    return !volumes.isEmpty()
        || named.lent().get().isEmpty()
            && named.own().get().isEmpty()
            && partner.borrowingSupported();
  }

  /**
   * Whether the request has ended and the number is, without an item of it, that of a request to
   * lend which has not: the library has borrowed from itself.
   */
  private boolean yieldsToLending(BorrowingRequest request) {
    return request.status().isFinal()
        && named.volumes().get().isEmpty()
        && named.openLending().isPresent();
  }

  /** Whether item and number are those of one loan to the partner, which is not ended. */
  private boolean isLentUnderTheNumber() {
    return named
        .openLending()
        .filter(request -> Objects.equals(request.barcode(), named.itemId()))
        .isPresent();
  }

  /**
   * Whether this library is asked to lend; otherwise the message announces a request of a patron.
   * If the partner's settings leave it open, the records and then the user decide: a known patron
   * means borrowing, and so it does where both sides have a request with the number.
   *
   * @param user the user in the message
   * @param foreign whether another library has numbered the user, so that a patron of this one with
   *     the same number is not meant
   */
  public boolean isWantedFromUs(
      Supplier<Optional<PatronLookupResult>> user, BooleanSupplier foreign) {
    if (partner.request().side() == RequestSide.LENDING) {
      return true;
    }
    boolean known = named.lending().get().isPresent();
    return named.borrowing().get().isEmpty()
        ? known || isAskedToLend(user, foreign)
        : known && isAskedToLend(user, foreign);
  }

  private boolean isAskedToLend(
      Supplier<Optional<PatronLookupResult>> user, BooleanSupplier foreign) {
    return partner.request().side() == RequestSide.AUTO
        && partner.lendingSupported()
        && (!partner.borrowingSupported()
            || foreign.getAsBoolean()
            || user.get().filter(patron -> !patron.isKnown()).isPresent());
  }

  /**
   * The same for a notification that a request was made, which brokers send to the lender. It is
   * about borrowing only if the request is known as such, or if the partner's settings say so.
   */
  public boolean isAnnouncedToLender() {
    return named.borrowing().get().isEmpty()
        && (partner.request().side() != RequestSide.BORROWING || named.lending().get().isPresent());
  }
}
