package org.interlend.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;

/**
 * Wakes the dispatcher every second, for messages that are due for a retry and for those that a
 * stopped server had claimed.
 */
@ApplicationScoped
public class OutboxTimer {

  @Inject private RepeatedWork repeated;
  @Inject private OutboxSenders senders;

  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofSeconds(1), senders::wake);
  }
}
