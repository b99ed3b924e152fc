package org.interlend.partners.product;

import java.util.Optional;
import org.interlend.partners.ClientKind;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpRegion;
import org.interlend.text.Labeled;

/** A product or a network by which a partner is reached; it decides how a new record begins. */
public enum Product implements Labeled {
  RESHARE(ClientKind.RESHARE, "ReShare"),
  CROSSLINK(ClientKind.CROSSLINK, "CrossLink"),
  ILLIAD(ClientKind.ILLIAD, "ILLiad"),
  RELAIS(ClientKind.RELAIS, "Relais D2D"),
  INN_REACH(ClientKind.INN_REACH, "INN-Reach"),
  OCLC(ClientKind.OCLC, "OCLC"),
  OTHER_NCIP(ClientKind.GENERIC, null),
  BSZ(SlnpRegion.BSZ),
  HBZ(SlnpRegion.HBZ),
  BVB(SlnpRegion.BVB),
  KOBV(SlnpRegion.KOBV),
  OTHER_SLNP(BrokerProtocol.SLNP, ClientKind.GENERIC, null, "ZFL"),
  LIBRIS(BrokerProtocol.LIBRIS, ClientKind.GENERIC, null, "Libris");

  private final BrokerProtocol protocol;
  private final ClientKind client;
  private final SlnpRegion region;
  private final String system;

  Product(ClientKind client, String system) {
    this(BrokerProtocol.NCIP, client, null, system);
  }

  Product(SlnpRegion region) {
    this(BrokerProtocol.SLNP, ClientKind.GENERIC, region, "ZFL");
  }

  Product(BrokerProtocol protocol, ClientKind client, SlnpRegion region, String system) {
    this.protocol = protocol;
    this.client = client;
    this.region = region;
    this.system = system;
  }

  public BrokerProtocol protocol() {
    return protocol;
  }

  /** The product that sends its messages of NCIP. */
  public ClientKind client() {
    return client;
  }

  /** The region whose ZFL server it is, if it is one. */
  public Optional<SlnpRegion> region() {
    return Optional.ofNullable(region);
  }

  /** The partner's usual code, where our own use decides it; else its messages name the partner. */
  Optional<String> ownCode() {
    return protocol == BrokerProtocol.NCIP
        ? Optional.empty()
        : Optional.of(this == OTHER_SLNP ? system : name());
  }

  /** Whether it is one known system, whose name is that of the partner. */
  public boolean isOneSystem() {
    return region != null || this == LIBRIS;
  }

  /** Its name, for the partner's system type; null if it is not known. */
  public String system() {
    return system;
  }
}
