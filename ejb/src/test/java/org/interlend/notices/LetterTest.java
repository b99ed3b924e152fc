package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.interlend.patrons.TestPatrons;
import org.interlend.text.Language;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final String LINK =
      "https://ill.example.org/console/my/file.xhtml?key=abc-DEF_123";

  private final Letter letter =
      new Letter(
          TestPatrons.patron("u1", "P1", null, "Roe", "roe@example.org"),
          LetterKind.FILE_READY,
          Language.EN,
          new LetterText("Your file", "Open it here: " + LINK),
          Instant.EPOCH);

  @Test
  void aLetterToADeskIsNotPersonalAsThoseToAPersonAre() {
    assertThat(letter.isPersonal()).isTrue();
    assertThat(to(LetterKind.PASSWORD_LINK).isPersonal()).isTrue();
    assertThat(to(LetterKind.DESK_DIGEST).isPersonal()).isFalse();
  }

  @Test
  void theFileLinkIsKeptUntilTheLetterIsSent() {
    letter.claim(Instant.EPOCH);
    letter.notSent(new MailFailure(null, "The mail server is away"), Instant.EPOCH);
    assertThat(letter.body()).contains(LINK);
  }

  @Test
  void aFailedLetterIsHandledOnce() {
    assertThatThrownBy(letter::handled).hasMessageContaining("Waiting");
    letter.failed(new MailFailure(null, "The address is refused"));

    letter.handled();

    assertThat(letter.status()).isEqualTo(LetterStatus.HANDLED);
    assertThat(letter.body()).doesNotContain(LINK);
    assertThat(letter.sendableAgain()).isFalse();
    assertThatThrownBy(letter::handled).hasMessageContaining("Handled");
  }

  @Test
  void theWordsOfAMailServerAreShownAsTheyAre() throws Exception {
    letter.failed(MailFailure.of(new MessagingException("550 @LoanStatus.OPEN")));
    assertThat(letter.problem(Locale.ENGLISH)).isEqualTo("550 @LoanStatus.OPEN");
    letter.failed(MailFailure.of(new AddressException("Missing final '@domain'")));
    assertThat(letter.problem(Locale.ENGLISH))
        .isEqualTo("This is no e-mail address: Missing final '@domain'");
  }

  @Test
  void aLetterThatIsWithdrawnHasNoLinkAndIsNotSentAgainByStaff() {
    letter.withdrawn();

    assertThat(letter.status()).isEqualTo(LetterStatus.WITHDRAWN);
    assertThat(letter.body()).doesNotContain(LINK);
    assertThat(letter.sendableAgain()).isFalse();
    assertThat(letter.awaitsStaff()).isFalse();
  }

  @Test
  void aLetterFailsInsteadOfBeingSentOnceItHasWaitedForMoreThanAWeek() {
    Instant week = Instant.EPOCH.plus(Duration.ofDays(7));
    letter.claim(week);
    assertThat(letter.status()).isEqualTo(LetterStatus.WAITING);
    assertThat(letter.attempts()).isEqualTo(1);

    Letter outdated = to(LetterKind.DESK_DIGEST);
    outdated.claim(week.plusMillis(1));
    assertThat(outdated.status()).isEqualTo(LetterStatus.FAILED);
    assertThat(outdated.attempts()).isZero();
  }

  @Test
  void theFileLinkIsErasedWhenTheLetterIsSent() {
    letter.sent(Instant.EPOCH);
    assertThat(letter.body())
        .isEqualTo("Open it here: https://ill.example.org/console/my/file.xhtml?key=***");
  }

  private static Letter to(LetterKind kind) {
    return new Letter(
        kind, Language.EN, new LetterText("A", "A"), Instant.EPOCH, "ill@example.org");
  }
}
