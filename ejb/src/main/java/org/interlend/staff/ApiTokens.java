package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.security.KeyedDigest;
import org.interlend.security.RandomToken;
import org.interlend.security.Role;

/**
 * Makes, checks and deletes the API tokens of staff accounts. A token has 256 random bits, so that
 * a fast digest is enough and a call needs no slow hash.
 */
@ApplicationScoped
@Transactional
public class ApiTokens {

  /** The prefix of every token, by which secret scanners recognize it. */
  public static final String PREFIX = "ilt_";

  private static final int MAX_TOKENS = 50;

  @Inject private EntityManager em;
  @Inject private StaffAccounts staff;
  @Inject private KeyedDigest digest;
  @Inject private Clock clock;

  /**
   * A new token with its secret.
   *
   * @param secret the secret for the script; it cannot be shown again
   */
  public record Created(ApiToken token, String secret) {

    /** Leaves the secret out, so that no log contains it. */
    @Override
    public String toString() {
      return "Created[" + token.id() + "]";
    }
  }

  /** The account and the roles of a token. */
  public record Used(String username, Set<Role> roles) {}

  /**
   * Makes a token.
   *
   * @throws WorkflowException UNKNOWN_CODE for an unknown account; INVALID_DATA for roles that the
   *     account does not have, an expiry in the past, or too many tokens
   */
  public Created create(ApiTokenInput input) {
    StaffAccount account = staff.get(input.username());
    Set<Role> foreign =
        input.roles().stream()
            .filter(role -> !account.roles().contains(role))
            .collect(Collectors.toSet());
    if (!foreign.isEmpty()) {
      throw new WorkflowException(
          StaffReason.ROLE_NOT_HELD, null, account.username(), foreign.iterator().next());
    }
    if (!input.expiresAt().isAfter(clock.instant())) {
      throw new WorkflowException(StaffReason.TOKEN_EXPIRED);
    }
    if (list(account.username()).size() >= MAX_TOKENS) {
      throw new WorkflowException(StaffReason.TOO_MANY_TOKENS, null, MAX_TOKENS);
    }
    String token = PREFIX + RandomToken.next();
    ApiToken created = new ApiToken(account, input, digest.forLookup(token), clock.instant());
    em.persist(created);
    em.flush();
    return new Created(created, token);
  }

  /**
   * The tokens of an account, including expired ones, the latest first.
   *
   * @throws WorkflowException UNKNOWN_CODE for an unknown account
   */
  public List<ApiToken> list(String username) {
    return em.createQuery(
            "select t from ApiToken t where t.account = :account order by t.id desc",
            ApiToken.class)
        .setParameter("account", staff.get(username))
        .getResultList();
  }

  /**
   * Deletes a token.
   *
   * @return the deleted token
   * @throws WorkflowException UNKNOWN_CODE when the account has no such token
   */
  public ApiToken delete(String username, long id) {
    ApiToken token = em.find(ApiToken.class, id);
    if (token == null || !token.username().equals(username)) {
      throw new WorkflowException(StaffReason.UNKNOWN_TOKEN, null, username, id);
    }
    em.remove(token);
    return token;
  }

  /** Finds a token and records its use; empty if it is unknown or has expired. */
  public Optional<Used> use(String token) {
    Instant now = clock.instant();
    Optional<ApiToken> found =
        em.createQuery(
                "select t from ApiToken t join fetch t.account where t.digest = :digest",
                ApiToken.class)
            .setParameter("digest", digest.forLookup(token))
            .getResultStream()
            .findFirst()
            .filter(known -> known.expiresAt().isAfter(now));
    found.ifPresent(known -> known.usedAt(now));
    return found.map(known -> new Used(known.username(), known.roles()));
  }
}
