package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.requests.RequestWarningKind.BROKER_NOT_TOLD;
import static org.interlend.requests.RequestWarningKind.BROKER_STATUS_UNKNOWN;
import static org.interlend.requests.RequestWarningKind.LENDER_NAMED_AFTER_END;
import static org.interlend.requests.RequestWarningKind.NOTHING_HAS_COME;
import static org.interlend.requests.RequestWarningKind.RECALL_BY_STAFF;
import static org.interlend.requests.RequestWarningKind.RECALL_REFUSED;
import static org.interlend.requests.RequestWarningKind.UNKNOWN_TO_BROKER;
import static org.interlend.requests.RequestWarningKind.USELESS_LINK;
import static org.interlend.requests.RequestWarningKind.settledByStatus;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;

/** The warnings of a request, and their storage. */
class RequestWarningsTest {

  private static final Instant NOW = Instant.parse("2026-04-24T10:00:00Z");

  private final RequestWarningsColumn column = new RequestWarningsColumn();

  @Test
  void warningsAreShownInTheOrderTheyWereAdded() {
    var warnings =
        RequestWarnings.none()
            .with(warning(RECALL_BY_STAFF, "B-1", null))
            .with(warning(RECALL_REFUSED, "B-1", "Item Cannot Be Recalled: Too late"));

    assertThat(warnings.text(Locale.ENGLISH))
        .isEqualTo(
            "A patron waits for item B-1: recall it at the broker. The broker refuses to recall"
                + " item B-1. Item Cannot Be Recalled: Too late.");
  }

  @Test
  void aLenderAfterTheEndNeedNotBeKnown() {
    assertThat(warning(LENDER_NAMED_AFTER_END, null, "Ourtown").text(Locale.ENGLISH))
        .startsWith("According to the broker, a library (Ourtown) supplies this request");
    assertThat(warning(LENDER_NAMED_AFTER_END, null, null).text(Locale.ENGLISH))
        .startsWith("According to the broker, a library supplies this request");
  }

  @Test
  void aRepeatedWarningReplacesTheFirst() {
    var later =
        new RequestWarning(
            RECALL_REFUSED, NOW.plusSeconds(60), "B-1", "Still too late", Facts.NONE);
    var other = warning(RECALL_REFUSED, "B-2", null);

    assertThat(
            RequestWarnings.none()
                .with(warning(RECALL_REFUSED, "B-1", "Too late"))
                .with(other)
                .with(later)
                .list())
        .containsExactly(other, later);
  }

  @Test
  void removingOneWarningKeepsTheOthers() {
    var stays = warning(USELESS_LINK, null, null);
    var warnings = RequestWarnings.none().with(warning(NOTHING_HAS_COME, null, "2026-04-20"));

    assertThat(warnings.with(stays).without(NOTHING_HAS_COME).list()).containsExactly(stays);
    assertThat(warnings.without(NOTHING_HAS_COME).isEmpty()).isTrue();
    assertThat(warnings.without(NOTHING_HAS_COME).text(Locale.ENGLISH)).isNull();
  }

  @Test
  void warningsAboutOneItemAreRemovedWithoutThoseAboutAnother() {
    var other = warning(RECALL_REFUSED, "B-2", null);
    var warnings =
        RequestWarnings.none().with(warning(RECALL_REFUSED, "B-1", "Too late")).with(other);

    assertThat(warnings.withoutOf("B-1", RECALL_REFUSED, RECALL_BY_STAFF).list())
        .containsExactly(other);
    assertThat(warnings.withoutOf("B-1", RECALL_BY_STAFF).list()).hasSize(2);
  }

  @Test
  void aStatusOfTheBrokerSettlesWarningsThatTheRequestOrTheStatusIsUnknown() {
    var warnings =
        List.of(
            warning(UNKNOWN_TO_BROKER, null, null),
            warning(BROKER_STATUS_UNKNOWN, null, "Dormant"),
            warning(USELESS_LINK, null, null));

    assertThat(settledByStatus(warnings, true))
        .containsExactly(UNKNOWN_TO_BROKER, BROKER_STATUS_UNKNOWN);
    assertThat(settledByStatus(warnings, false)).containsExactly(UNKNOWN_TO_BROKER);
    assertThat(settledByStatus(warnings.subList(2, 3), true)).isEmpty();
  }

  @Test
  void storedWarningsAreReadBackUnchanged() {
    for (var detail : List.of("One | two|", "C:\\scans\\", "line\nend", "x".repeat(5_000))) {
      var warnings =
          new StoredRequestWarnings(
              List.of(warning(RECALL_REFUSED, "A|B", detail), warning(USELESS_LINK, null, null)));
      var read = column.convertToEntityAttribute(column.convertToDatabaseColumn(warnings));

      assertThat(read).isEqualTo(warnings);
    }
    assertThat(column.convertToDatabaseColumn(StoredRequestWarnings.NONE)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isEqualTo(StoredRequestWarnings.NONE);
  }

  @Test
  void theReasonOfAWarningIsReadBackUnchangedAndToldInTheReadersLanguage() {
    var why =
        Facts.of(
            MessageFact.HTTP_STATUS.with(503),
            MessageFact.PARTNERS_PROBLEM_DETAIL.with("\\", "Too | late"));
    var warnings =
        RequestWarnings.none()
            .with(warning(BROKER_NOT_TOLD, null, null).because(why))
            .with(warning(USELESS_LINK, null, null));
    var stored = new StoredRequestWarnings(warnings.list());
    var read = column.convertToEntityAttribute(column.convertToDatabaseColumn(stored));

    assertThat(read).isEqualTo(stored);
    assertThat(read.list().get(0).why().list().get(0)).isEqualTo(why.list().get(0));
    for (var reader : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(RequestWarnings.none().with(read.list().get(0)).text(reader))
          .contains(MessageSentence.of(MessageFact.HTTP_STATUS.with(503), reader));
    }
  }

  @Test
  void theColumnFitsTheMaximumNumberOfWarnings() {
    var warnings = RequestWarnings.none();
    for (int i = 0; i < 20; i++) {
      warnings = warnings.with(warning(longestKind(), i + "x".repeat(200), "|".repeat(1_000)));
    }
    assertThat(column.convertToDatabaseColumn(new StoredRequestWarnings(warnings.list())))
        .hasSizeLessThanOrEqualTo(4_000);

    var longest = MessageFact.HTTP_STATUS.with("|".repeat(1_000));
    var reasoned = RequestWarnings.none();
    for (int i = 0; i < 20; i++) {
      reasoned =
          reasoned.with(
              warning(longestKind(), i + "x".repeat(200), null)
                  .because(Facts.of(longest, longest)));
    }
    var written = column.convertToDatabaseColumn(new StoredRequestWarnings(reasoned.list()));
    assertThat(written).hasSizeLessThanOrEqualTo(4_000);
    assertThat(column.convertToEntityAttribute(written).list())
        .hasSameSizeAs(reasoned.list())
        .allMatch(warning -> warning.why().list().size() == 2);
  }

  @Test
  void everyKindHasACompleteSentence() {
    for (var kind : RequestWarningKind.values()) {
      assertThat(warning(kind, "B-1", "2026-04-20").text(Locale.ENGLISH))
          .endsWith(".")
          .doesNotContain("null", "%");
    }
  }

  private static RequestWarningKind longestKind() {
    return Arrays.stream(RequestWarningKind.values())
        .max((one, other) -> one.name().length() - other.name().length())
        .orElseThrow();
  }

  private static RequestWarning warning(RequestWarningKind kind, String item, String detail) {
    return new RequestWarning(kind, NOW, item, detail, Facts.NONE);
  }
}
