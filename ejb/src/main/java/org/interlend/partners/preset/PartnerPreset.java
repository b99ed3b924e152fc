package org.interlend.partners.preset;

import java.util.Optional;
import org.interlend.partners.ClientProduct;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpRegion;
import org.interlend.text.Labeled;

/** A product or a network by which a partner is reached; it decides how a new record begins. */
public enum PartnerPreset implements Labeled {
  RESHARE(ClientProduct.RESHARE, "ReShare"),
  CROSSLINK(ClientProduct.CROSSLINK, "CrossLink"),
  ILLIAD(ClientProduct.ILLIAD, "ILLiad"),
  RELAIS(ClientProduct.RELAIS, "Relais D2D"),
  INN_REACH(ClientProduct.INN_REACH, "INN-Reach"),
  OCLC(ClientProduct.OCLC, "OCLC"),
  OTHER_NCIP(ClientProduct.GENERIC, null),
  BSZ(SlnpRegion.BSZ),
  HBZ(SlnpRegion.HBZ),
  BVB(SlnpRegion.BVB),
  KOBV(SlnpRegion.KOBV),
  OTHER_SLNP(BrokerProtocol.SLNP, ClientProduct.GENERIC, null, "ZFL"),
  LIBRIS(BrokerProtocol.LIBRIS, ClientProduct.GENERIC, null, "Libris");

  private final BrokerProtocol protocol;
  private final ClientProduct client;
  private final SlnpRegion region;
  private final String system;

  PartnerPreset(ClientProduct client, String system) {
    this(BrokerProtocol.NCIP, client, null, system);
  }

  PartnerPreset(SlnpRegion region) {
    this(BrokerProtocol.SLNP, ClientProduct.GENERIC, region, "ZFL");
  }

  PartnerPreset(BrokerProtocol protocol, ClientProduct client, SlnpRegion region, String system) {
    this.protocol = protocol;
    this.client = client;
    this.region = region;
    this.system = system;
  }

  public BrokerProtocol protocol() {
    return protocol;
  }

  /** The product that sends its messages of NCIP. */
  public ClientProduct client() {
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
