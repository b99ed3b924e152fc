package org.interlend.ncip.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.interlend.borrowing.renewal.RenewalAnswer;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.ncip.PartnerDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner's answer to a renewal says. */
class PartnerReplyReaderTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final OutgoingMessageContent RENEWAL =
      OutgoingMessageContent.of("BROKER", OutgoingKind.RENEW_ITEM, "REQ-1", "L-1").patron("P1");

  private static RenewalAnswer answer(String content) {
    String message =
        """
        <NCIPMessage xmlns="http://www.niso.org/2008/ncip"><RenewItemResponse>%s</RenewItemResponse></NCIPMessage>"""
            .formatted(content);
    return PartnerReplyReader.read(
            RENEWAL,
            new PartnerDates(ZoneOffset.UTC, PARIS),
            message.getBytes(UTF_8),
            "application/xml")
        .orElseThrow()
        .renewal();
  }

  @ParameterizedTest
  @CsvSource({
    "<DateDue>2026-06-01T12:00:00Z</DateDue>,                                                2026-06-01",
    "<DateForReturn>2026-06-02T12:00:00Z</DateForReturn>,                                    2026-06-02",
    "<DateDue>2026-06-01T12:00:00Z</DateDue><DateForReturn>2026-06-02T12:00:00Z</DateForReturn>, 2026-06-01",
    "<DateDue>soon</DateDue><DateForReturn>2026-06-02T12:00:00Z</DateForReturn>,             2026-06-02"
  })
  void theLenderNamesTheDueDateOrTheDayOfReturn(String dates, String day) {
    RenewalAnswer answer = answer(dates);

    assertThat(answer.decision()).isEqualTo(Decision.GRANTED);
    assertThat(answer.dueAt()).isEqualTo(Instant.parse(day + "T21:59:59Z"));
  }

  @Test
  void anAnswerWithoutADayLeavesItUndecided() {
    RenewalAnswer answer = answer("<Pending/>");

    assertThat(answer.decision()).isEqualTo(Decision.PENDING);
  }
}
