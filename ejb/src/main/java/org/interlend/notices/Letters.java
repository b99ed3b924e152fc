package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.operator.OperatorSetting;
import org.interlend.patrons.PatronNameCondition;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.LikePattern;
import org.interlend.persistence.Page;

/** Lists letters for staff, and sends failed ones again or marks them as handled. */
@ApplicationScoped
@Transactional
public class Letters {

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /** Whether letters can be sent: a mail server and a sender are set. */
  public static boolean canBeSent() {
    return OperatorSetting.SMTP_HOST.value().isPresent()
        && OperatorSetting.MAIL_FROM.value().isPresent();
  }

  public Optional<Letter> find(long id) {
    return Optional.ofNullable(em.find(Letter.class, id));
  }

  /** One page of letters with their patrons and partners, the latest first. */
  public Page<Letter> list(LetterFilter filter, int first, int rows) {
    return filtered(filter).latest("createdAt", first, rows, "patron", "partner");
  }

  public long count(LetterFilter filter) {
    return filtered(filter).count();
  }

  /** How many letters match the filter, and when the oldest was written. */
  public Backlog backlog(LetterFilter filter) {
    return filtered(filter).backlog("createdAt");
  }

  private FilteredQuery<Letter> filtered(LetterFilter filter) {
    return new FilteredQuery<>(em, Letter.class, conditions -> narrow(filter, conditions));
  }

  /** The numbers of waiting and of failed letters. */
  public Map<LetterStatus, Long> countOpen() {
    Map<LetterStatus, Long> counts = new EnumMap<>(LetterStatus.class);
    Set<LetterStatus> open = EnumSet.of(LetterStatus.WAITING, LetterStatus.FAILED);
    open.forEach(status -> counts.put(status, 0L));
    em.createQuery(
            """
            select l.status, count(l) from Letter l where l.status in :open group by l.status
            """,
            Object[].class)
        .setParameter("open", open)
        .getResultList()
        .forEach(row -> counts.put((LetterStatus) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * Sends a letter that failed or had no address to the present address.
   *
   * @throws WorkflowException UNKNOWN_CODE, ILLEGAL_MOVE, MISSING_DATA
   */
  public void sendAgain(long id) {
    find(id)
        .orElseThrow(() -> new WorkflowException(LetterReason.UNKNOWN_LETTER, id))
        .sendAgain(clock.instant());
  }

  /**
   * Marks a letter that failed or had no address as handled; it is not sent.
   *
   * @throws WorkflowException UNKNOWN_CODE, ILLEGAL_MOVE
   */
  public void handled(long id) {
    find(id).orElseThrow(() -> new WorkflowException(LetterReason.UNKNOWN_LETTER, id)).handled();
  }

  /**
   * Marks all letters of a list as handled; they are not sent.
   *
   * @param filter shows letters that await staff
   * @param shown how many there were when staff decided
   * @return their numbers
   * @throws WorkflowException CHANGED_MEANWHILE when there are more now
   */
  public List<Long> handled(LetterFilter filter, long shown) {
    List<Long> numbers = new ArrayList<>();
    List<Letter> some = list(filter, 0, Page.MAX_ROWS).rows();
    while (!some.isEmpty()) {
      some.forEach(
          letter -> {
            letter.handled();
            numbers.add(letter.id());
          });
      some = list(filter, 0, Page.MAX_ROWS).rows();
    }
    if (numbers.size() > shown) {
      throw new WorkflowException(LetterReason.MORE_LETTERS, null, numbers.size(), shown);
    }
    return numbers;
  }

  private static void narrow(LetterFilter filter, Conditions<Letter> conditions) {
    conditions.in("status", filter.statuses()).equal("kind", filter.kind());
    LikePattern.of(filter.text())
        .ifPresent(beginning -> conditions.and(beginsWith(beginning, filter, conditions)));
  }

  private static Predicate beginsWith(
      String beginning, LetterFilter filter, Conditions<Letter> conditions) {
    CriteriaBuilder cb = conditions.cb();
    From<?, ?> partner = conditions.row().join("partner", JoinType.LEFT);
    List<Predicate> found = new ArrayList<>();
    List<Expression<String>> searched =
        new ArrayList<>(List.of(partner.get("name"), partner.get("code")));
    if (filter.byPatron()) {
      From<?, ?> patron = conditions.row().join("patron", JoinType.LEFT);
      searched.addAll(List.of(patron.get("primaryId"), conditions.attribute("recipient")));
      found.add(PatronNameCondition.of(cb, patron, filter.text()));
    }
    searched.forEach(text -> found.add(cb.like(cb.lower(text), beginning)));
    return cb.or(found.toArray(Predicate[]::new));
  }
}
