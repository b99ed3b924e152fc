package org.interlend.requests.broker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.interlend.partners.Partner;

/**
 * The library behind the broker of a request, as a message or staff have named it. What staff have
 * set stays, whatever messages name later.
 */
@Embeddable
public class RemoteLibraryOfRequest {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "remote_partner_id")
  private Partner partner;

  @Column(name = "remote_code")
  private String code;

  @Column(name = "remote_name")
  private String name;

  @Column(name = "remote_address")
  private String address;

  @Column(name = "remote_by_hand")
  private boolean byHand;

  protected RemoteLibraryOfRequest() {}

  private RemoteLibraryOfRequest(RemoteLibrary library, boolean byHand) {
    this.partner = library.partner();
    this.code = library.code();
    this.name = library.name();
    this.address = library.address();
    this.byHand = byHand;
  }

  /** No library is known yet. */
  public static RemoteLibraryOfRequest none() {
    return new RemoteLibraryOfRequest();
  }

  /**
   * Staff set it.
   *
   * @param library null for the one that the next message names
   */
  public static RemoteLibraryOfRequest setByHand(RemoteLibrary library) {
    return library == null ? none() : new RemoteLibraryOfRequest(library, true);
  }

  /** A message names it. */
  public RemoteLibraryOfRequest named(RemoteLibrary library) {
    return byHand ? this : new RemoteLibraryOfRequest(library, false);
  }

  /** The library, if it is known. */
  public Optional<RemoteLibrary> library() {
    if (partner == null && code == null && name == null) {
      return Optional.empty();
    }
    return Optional.of(
        partner == null
            ? RemoteLibrary.named(code, name, address)
            : RemoteLibrary.of(partner, address));
  }

  /**
   * Whom letters to the library go to: the library itself, if it has a record, unless the broker
   * alone has an e-mail address and passes them on.
   */
  public Partner recipient(Partner broker) {
    boolean itself = partner != null && (partner.email() != null || broker.email() == null);
    return itself ? partner : broker;
  }

  /** Whether staff have set it, so that messages do not change it. */
  public boolean isByHand() {
    return byHand;
  }

  /**
   * Whether a message names another library than the one that is known.
   *
   * @param named null if the message names none
   */
  public boolean isAnother(RemoteLibrary named) {
    return named != null && !byHand && library().filter(named::isSame).isEmpty();
  }
}
