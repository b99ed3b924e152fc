package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.persistence.DatabaseClock;
import org.interlend.staff.CredentialsChanged;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.StaffReason;

/**
 * The sessions of the console, of all servers on the database, by its time: a server whose clock is
 * fast would end those of the others. An ended session ends at its next click, a second later at
 * most.
 */
@ApplicationScoped
@Transactional
public class StaffSessions {

  /** A session that has not been used for so long has ended, also if its server has crashed. */
  private static final Duration UNUSED = Duration.ofHours(1);

  @Inject private EntityManager em;
  @Inject private StaffAccounts staff;
  @Inject private AuditRecorder audit;
  @Inject private DatabaseClock clock;

  /**
   * Begins a session, and forgets those that ended with their server.
   *
   * @param address the network address
   * @param browser how the browser names itself, or null
   * @return its number
   */
  public long begin(String username, String address, String browser) {
    Instant now = clock.now();
    em.createQuery("delete from StaffSession s where s.seenAt < :unused")
        .setParameter("unused", now.minus(UNUSED).minus(UNUSED))
        .executeUpdate();
    StaffSession session = new StaffSession(staff.get(username), address, browser, now);
    em.persist(session);
    em.flush();
    return session.id();
  }

  /**
   * Records the use of a session.
   *
   * @return whether it has not been ended
   */
  boolean use(long id) {
    Instant now = clock.now();
    StaffSession session = em.find(StaffSession.class, id);
    if (session == null || session.seenAt().plus(UNUSED).isBefore(now)) {
      return false;
    }
    session.use(now);
    return true;
  }

  /** The open sessions of an account, the latest used first. */
  public List<StaffSession> list(String username) {
    return em.createQuery(
            """
            select s from StaffSession s
            where s.account = :account and s.seenAt > :unused order by s.seenAt desc, s.id desc
            """,
            StaffSession.class)
        .setParameter("account", staff.get(username))
        .setParameter("unused", clock.now().minus(UNUSED))
        .getResultList();
  }

  /** The session has ended by itself or by a sign-out. */
  public void ended(long id) {
    em.createQuery("delete from StaffSession s where s.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * Ends a session of an account.
   *
   * @throws WorkflowException UNKNOWN_CODE when the account has no such session
   */
  public void end(String username, long id) {
    int ended =
        em.createQuery("delete from StaffSession s where s.id = :id and s.account = :account")
            .setParameter("id", id)
            .setParameter("account", staff.get(username))
            .executeUpdate();
    if (ended == 0) {
      throw new WorkflowException(StaffReason.UNKNOWN_SESSION, null, username, id);
    }
    audit.note(AuditAction.SESSIONS_ENDED, AuditSubject.account(username));
  }

  /**
   * Ends all sessions of an account.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public void endAll(String username) {
    end(new CredentialsChanged(staff.get(username), null));
    audit.note(AuditAction.SESSIONS_ENDED, AuditSubject.account(username));
  }

  void end(@Observes CredentialsChanged event) {
    em.createQuery("delete from StaffSession s where s.account = :account and s.id <> :kept")
        .setParameter("account", event.account())
        .setParameter("kept", event.exceptSession() == null ? 0L : event.exceptSession())
        .executeUpdate();
  }
}
