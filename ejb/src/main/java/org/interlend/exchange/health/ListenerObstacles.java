package org.interlend.exchange.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interlend.text.Fact;

/**
 * Why ports for partners could not be opened on this server. Another server of the same database
 * may have them open.
 */
@ApplicationScoped
public class ListenerObstacles {

  private final Map<String, Fact> byPartner = new ConcurrentHashMap<>();

  /**
   * @return whether this is news
   */
  public boolean put(String partner, Fact why) {
    return !why.equals(byPartner.put(partner, why));
  }

  /** The port is open. */
  public void remove(String partner) {
    byPartner.remove(partner);
  }

  /** Forgets the partners that no longer have a port. */
  public void keep(Collection<String> partners) {
    byPartner.keySet().retainAll(partners);
  }

  /** Why the partner's port could not be opened; empty if it is open. */
  public Optional<Fact> of(String partner) {
    return Optional.ofNullable(byPartner.get(partner));
  }
}
