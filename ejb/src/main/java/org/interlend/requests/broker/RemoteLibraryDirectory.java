package org.interlend.requests.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStubs;
import org.interlend.partners.protocol.SigelComparison;

/**
 * The directory of the libraries behind brokers: the partners, active or not. A library of which
 * messages or staff know more than its code needs no record there.
 */
@ApplicationScoped
public class RemoteLibraryDirectory {

  private static final int CODE = 64;

  @Inject private EntityManager em;
  @Inject private PartnerStubs partners;

  /** A library to choose. */
  public record Entry(String code, String name) implements Serializable {}

  /** The libraries of the directory by name, at most so many. */
  public List<Entry> list(int most) {
    return em.createQuery(
            "select p.code, p.name from Partner p order by p.name, p.id", Object[].class)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Entry((String) row[0], (String) row[1]))
        .toList();
  }

  /** The record with the code or agency alias, whatever its case. */
  public Optional<Partner> find(String code) {
    return code == null || code.isBlank() || code.length() > CODE
        ? Optional.empty()
        : partners.find(code.strip(), SigelComparison.SLNP);
  }

  /**
   * The library with the code: as its record has it, else as it is named here.
   *
   * @param code may be null
   * @param name may be null
   * @param address line by line; used while the record has none; may be null
   */
  public RemoteLibrary named(String code, String name, String address) {
    return find(code)
        .map(partner -> RemoteLibrary.of(partner, address))
        .orElseGet(() -> RemoteLibrary.named(code, name, address));
  }
}
