package org.interlend.requests.file;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.requests.RequestReason;
import org.interlend.security.KeyedDigest;
import org.interlend.security.RandomToken;

/**
 * The links of letters and messages to files of both sides. Who has the token at the end of the
 * address may open the file without signing in.
 */
@Stateless
public class FileLinks {

  @Inject private EntityManager em;
  @Inject private KeyedDigest digest;
  @Inject private Clock clock;

  /**
   * Makes a new link to a delivery; the one before stops working.
   *
   * @param endsAt until when it can be opened, or null
   * @param viewLimit how often it can be opened, or null
   * @return its address, which cannot be read again
   */
  public String newLink(Delivery delivery, Instant endsAt, Integer viewLimit) {
    String token = RandomToken.next();
    delivery.sent(digest.forLookup(token), clock.instant(), endsAt, viewLimit);
    return FileLinkUrl.to(token);
  }

  /** The delivery to which a link leads, also when it can no longer be opened. */
  public Optional<Delivery> find(String token) {
    return query(token).getResultStream().findFirst();
  }

  /**
   * A patron or a partner opens a file with its link. This counts as a view.
   *
   * @throws WorkflowException UNKNOWN_CODE when there is no such link; ILLEGAL_MOVE when it is no
   *     longer valid
   */
  public OpenedFile open(String token) {
    return query(token)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new WorkflowException(RequestReason.UNKNOWN_LINK))
        .opened(clock.instant());
  }

  private TypedQuery<Delivery> query(String token) {
    return em.createQuery("select d from Delivery d where d.tokenDigest = :digest", Delivery.class)
        .setParameter("digest", digest.forLookup(token));
  }
}
