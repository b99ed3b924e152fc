package org.interlend.exchange.outbox;

import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.Side;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.text.Labeled;

/**
 * The kinds of messages that Interlend sends to partners on its own initiative: the protocols that
 * have such a message, and what asks for it in the record of a partner.
 */
public enum OutgoingKind implements Labeled {
  /** A patron requests the renewal of a borrowed item. */
  RENEW_ITEM(Side.BORROWING, Partner::takesRenewals),
  /** The library recalls a lent item. */
  RECALL_ITEM(Side.LENDING, Partner::takesRecalls),
  /** Staff have granted the renewal of a lent item. */
  ITEM_RENEWED(Side.LENDING, partner -> partner.lending().sendItemRenewed()),
  /** Staff have refused the renewal of a lent item. */
  RENEWAL_REFUSED(Side.LENDING, partner -> partner.lending().sendItemRenewed()),
  /** A lent item or copy has been shipped. */
  SHIPPED(Side.LENDING, partner -> partner.lending().sendItemShipped(), SlnpStatus.SHIPPED),
  /** The library does not lend what is requested. */
  NOT_AVAILABLE(Side.LENDING, null, SlnpStatus.NOT_AVAILABLE),
  /** A borrowed item has arrived. */
  RECEIVED(Side.BORROWING, partner -> partner.borrowing().sendItemReceived()),
  /** A patron has got a borrowed item. */
  CHECKED_OUT(Side.BORROWING, partner -> partner.borrowing().sendItemCheckedOut()),
  /** A patron has returned a borrowed item. */
  CHECKED_IN(Side.BORROWING, partner -> partner.borrowing().sendItemCheckedIn()),
  /** Staff have extended the loan of a borrowed item. */
  EXTENDED(Side.BORROWING, partner -> partner.borrowing().sendItemExtended()),
  /** A borrowed item has been sent back. */
  RETURNED(Side.BORROWING, partner -> partner.borrowing().sendItemSentBack(), SlnpStatus.RETURN),
  /** A lent item is here again. */
  BACK(Side.LENDING, partner -> partner.lending().sendItemBack());

  private final Side side;
  private final Predicate<Partner> ncip;
  private final SlnpStatus slnp;

  OutgoingKind(Side side, Predicate<Partner> ncip) {
    this(side, ncip, null);
  }

  /**
   * @param ncip the setting of a partner of NCIP; null if NCIP has no such message
   * @param slnp the status by which a ZFL server is told; null if SLNP has no such message
   */
  OutgoingKind(Side side, Predicate<Partner> ncip, SlnpStatus slnp) {
    this.side = side;
    this.ncip = ncip;
    this.slnp = slnp;
  }

  /** The side of the request that it is about. */
  public Side side() {
    return side;
  }

  /** Whether the protocol has such a message. */
  public boolean isOf(BrokerProtocol protocol) {
    return switch (protocol) {
      case NCIP -> ncip != null;
      case SLNP -> slnp != null;
      case LIBRIS -> false;
    };
  }

  /** Whether the partner's record asks for it, and its protocol has it. */
  public boolean isAskedFor(Partner partner) {
    return switch (partner.protocol()) {
      case NCIP -> ncip != null && ncip.test(partner);
      case SLNP -> slnp != null && partner.takesReport(slnp);
      case LIBRIS -> false;
    };
  }

  /** The status by which a ZFL server is told; empty if SLNP has no such message. */
  public Optional<SlnpStatus> slnp() {
    return Optional.ofNullable(slnp);
  }
}
