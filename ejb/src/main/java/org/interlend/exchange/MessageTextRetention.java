package org.interlend.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.Retention;

/**
 * Removes the texts of old messages, because they name patrons. Texts about a request are removed
 * with its anonymization at the latest; look-ups and refused messages belong to no request.
 */
@ApplicationScoped
class MessageTextRetention implements Job {

  @Inject private MessageTexts texts;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "anonymise-messages";
  }

  @Override
  public String label() {
    return "Old messages made anonymous";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.anonymiseAfterDays(), "INTERLEND_ANONYMISE_DAYS", this::remove);
  }

  private int remove(Instant before) {
    return texts.removeSomeBefore(before) + texts.removeSettledBefore(before);
  }
}
