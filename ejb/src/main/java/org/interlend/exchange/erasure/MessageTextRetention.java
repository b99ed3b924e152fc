package org.interlend.exchange.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

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
    return texts.removeSomeBefore(before) + texts.removeSettledBefore(before);
  }
}
