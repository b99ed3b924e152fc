package org.interlend.subject.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.interlend.RefusalReason;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.exchange.MessageFact;
import org.interlend.importing.ImportReason;
import org.interlend.institution.InstitutionReason;
import org.interlend.jobs.JobReason;
import org.interlend.notices.LetterReason;
import org.interlend.partners.PartnerReason;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.patrons.PatronReason;
import org.interlend.reports.ReportReason;
import org.interlend.requests.reason.ReasonCodeReason;
import org.interlend.settings.server.ServerSettingReason;
import org.interlend.staff.StaffReason;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;

class RefusalAdviceTest {

  @Test
  void everyReasonForWhichAMessageCanBeRefusedHasAnAdvice() {
    assertThat(ResourceBundle.getBundle(RefusalReason.BUNDLE, Locale.ROOT).keySet())
        .filteredOn(name -> !isNoReasonOfMessages(name))
        .allSatisfy(
            name ->
                assertThat(RefusalAdvice.of(new Fact(name, Stream.of("").toList()))).isNotNull());
  }

  private static boolean isNoReasonOfMessages(String name) {
    return Stream.<RefusalReason[]>of(
            ConnectionSettingsReason.values(),
            ImportReason.values(),
            JobReason.values(),
            LetterReason.values(),
            ReasonCodeReason.values(),
            ReportReason.values(),
            ServerSettingReason.values(),
            StaffReason.values())
        .flatMap(Stream::of)
        .anyMatch(reason -> reason.name().equals(name));
  }

  @Test
  void theAdviceFollowsFromTheReason() {
    assertThat(RefusalAdvice.of(PatronReason.UNKNOWN_PATRON.fact("4711")))
        .isEqualTo(RefusalAdvice.ADD_PATRON);
    assertThat(RefusalAdvice.of(InstitutionReason.UNKNOWN_LIBRARY.fact("EAST")))
        .isEqualTo(RefusalAdvice.ADD_PLACE);
    assertThat(RefusalAdvice.of(PartnerReason.UNKNOWN_PARTNER.fact("X")))
        .isEqualTo(RefusalAdvice.ADD_PARTNER);
    assertThat(RefusalAdvice.of(BorrowingReason.PARTNER_WITHOUT_LOCATION.fact("X")))
        .isEqualTo(RefusalAdvice.COMPLETE_PARTNER);
    assertThat(RefusalAdvice.of(MessageFact.SECRET_WRONG.with()))
        .isEqualTo(RefusalAdvice.AUTHENTICATE);
    assertThat(RefusalAdvice.of(MessageFact.CUT_OFF.with(1, 2, "UserId")))
        .isEqualTo(RefusalAdvice.ASK_FOR_CORRECT_MESSAGE);
    assertThat(RefusalAdvice.of(MessageFact.NO_PROBLEM_SENT.with()))
        .as("what only adds something")
        .isNull();
  }
}
