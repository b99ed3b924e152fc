package org.interlend.exchange.outbox;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.interlend.Side;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.text.Labeled;

/**
 * The kinds of messages that Interlend sends to partners on its own initiative, with the protocols
 * that have such a message.
 */
public enum OutgoingKind implements Labeled {
  /** A patron requests the renewal of a borrowed item. */
  RENEW_ITEM(Side.BORROWING),
  /** The library recalls a lent item. */
  RECALL_ITEM(Side.LENDING),
  /** Staff have granted the renewal of a lent item. */
  ITEM_RENEWED(Side.LENDING),
  /** Staff have refused the renewal of a lent item. */
  RENEWAL_REFUSED(Side.LENDING),
  /** A lent item or copy has been shipped. */
  SHIPPED(Side.LENDING, BrokerProtocol.NCIP, SlnpStatus.SHIPPED),
  /** The library does not lend what is requested. */
  NOT_AVAILABLE(Side.LENDING, SlnpStatus.NOT_AVAILABLE),
  /** A borrowed item has arrived. */
  RECEIVED(Side.BORROWING),
  /** A patron has got a borrowed item. */
  CHECKED_OUT(Side.BORROWING),
  /** A patron has returned a borrowed item. */
  CHECKED_IN(Side.BORROWING),
  /** Staff have extended the loan of a borrowed item. */
  EXTENDED(Side.BORROWING),
  /** A borrowed item has been sent back. */
  RETURNED(Side.BORROWING, BrokerProtocol.NCIP, SlnpStatus.RETURN),
  /** A lent item is here again. */
  BACK(Side.LENDING);

  private final Side side;
  private final Set<BrokerProtocol> protocols;
  private final SlnpStatus slnp;

  OutgoingKind(Side side) {
    this(side, EnumSet.of(BrokerProtocol.NCIP), null);
  }

  OutgoingKind(Side side, SlnpStatus slnp) {
    this(side, EnumSet.of(BrokerProtocol.SLNP), slnp);
  }

  OutgoingKind(Side side, BrokerProtocol protocol, SlnpStatus slnp) {
    this(side, EnumSet.of(BrokerProtocol.SLNP, protocol), slnp);
  }

  OutgoingKind(Side side, Set<BrokerProtocol> protocols, SlnpStatus slnp) {
    this.side = side;
    this.protocols = protocols;
    this.slnp = slnp;
  }

  /** The side of the request that it is about. */
  public Side side() {
    return side;
  }

  /** Whether the protocol has such a message. */
  public boolean isOf(BrokerProtocol protocol) {
    return protocols.contains(protocol);
  }

  /** The status by which a ZFL server is told; empty if SLNP has no such message. */
  public Optional<SlnpStatus> slnp() {
    return Optional.ofNullable(slnp);
  }
}
