package org.interlend.requests.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.requests.RequestReason;
import org.junit.jupiter.api.Test;

/** Why a file cannot be sent. */
class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

  private final Delivery delivery = TestDeliveries.unopened(false);

  @Test
  void staffAreToldWhetherAFileIsMissingOrHasBeenRemoved() {
    assertThat(refusal().reason()).isEqualTo(RequestReason.NEITHER_FILE_NOR_LINK);
    delivery.fileCame("article.pdf", FileType.PDF, 1000);
    delivery.removed(NOW);
    assertThat(refusal().reason()).isEqualTo(RequestReason.FILE_REMOVED);
  }

  private WorkflowException refusal() {
    return catchThrowableOfType(
        () -> delivery.sent("digest", NOW, null, null), WorkflowException.class);
  }
}
