package org.interlend.exchange.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Removes the texts of old messages, because they name patrons. Texts about a request are removed
 * with its anonymization at the latest; look-ups and refused messages belong to no request.
 */
@ApplicationScoped
class MessageTextRetention extends RetentionJob {

  @Inject private MessageErasure texts;

  MessageTextRetention() {
    super("anonymize-messages", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return ofJournal(before) + ofOutbox(before);
  }

  private int ofJournal(Instant before) {
    return apply(
        em.createQuery(
                """
                select e.id from Exchange e
                where e.textRemovedAt is null and e.happenedAt < :before
                """,
                Long.class)
            .setParameter("before", before),
        texts.removal());
  }

  /** Of delivered, refused and handled messages. */
  private int ofOutbox(Instant before) {
    return apply(
        em.createQuery(
                """
                select o.id from OutgoingMessage o
                where o.settledAt < :before
                  and (o.patronNumber is not null or o.reason is not null
                    or o.lastResult is not null)
                """,
                Long.class)
            .setParameter("before", before),
        em.createQuery(
            """
            update OutgoingMessage o set o.payload = null, o.patronNumber = null,
              o.reason = null, o.lastResult = null, o.version = o.version + 1
            where o.id in :old
            """));
  }
}
