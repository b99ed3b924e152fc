package org.interlend.ncip.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.interlend.borrowing.renewal.RenewalAnswer;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.ncip.PartnerDates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.outgoing.PartnerReply;
import org.interlend.text.Fact;

/** Turns the bytes of a partner's answer into a {@link PartnerReply}. */
final class PartnerReplyReader {

  private static final String PROBLEM = "Problem";

  private final OutgoingMessageContent about;
  private final PartnerDates days;
  private final Element answer;
  private final List<MessageWarning> warnings;

  private PartnerReplyReader(OutgoingMessageContent about, PartnerDates days, Message message) {
    this.about = about;
    this.days = days;
    this.answer = message.service();
    this.warnings = new ArrayList<>(message.warnings());
  }

  /**
   * @param days converts the days in the answer
   * @return empty when the answer belongs to another service
   * @throws UnreadableMessageException when it is not an NCIP answer
   */
  static Optional<PartnerReply> read(
      OutgoingMessageContent about, PartnerDates days, byte[] body, String contentType) {
    Message message = MessageReader.readAnswer(body, contentType);
    String name = message.service().name();
    return name.equals(PROBLEM)
            || name.equals(
                NcipServiceNames.responseOf(OutgoingKindMapping.of(about.kind()).service()))
        ? Optional.of(new PartnerReplyReader(about, days, message).read())
        : Optional.empty();
  }

  private PartnerReply read() {
    Optional<Element> problem =
        answer.name().equals(PROBLEM) ? Optional.of(answer) : answer.child(PROBLEM);
    return problem.map(this::refused).orElseGet(this::agreed);
  }

  private PartnerReply refused(Element problem) {
    String type = problem.text("ProblemType").orElse(PROBLEM);
    Fact fact =
        problem
            .text("ProblemDetail")
            .map(detail -> MessageFact.PARTNERS_PROBLEM_DETAIL.with(type, detail))
            .orElseGet(() -> MessageFact.PARTNERS_PROBLEM.with(type));
    return switch (ProblemOutcome.of(type, answer != problem)) {
      case DECIDED ->
          new PartnerReply(
              PartnerReply.Use.SETTLES,
              type,
              fact,
              renewal(Decision.REFUSED, null, null, MessageSentence.of(fact, Locale.ENGLISH)),
              warnings);
      case LATER -> new PartnerReply(PartnerReply.Use.TRY_AGAIN, type, fact, null, warnings);
      case FOR_STAFF -> new PartnerReply(PartnerReply.Use.FOR_STAFF, type, fact, null, warnings);
    };
  }

  private PartnerReply agreed() {
    Optional<Instant> due = endOfDay("DateDue").or(() -> endOfDay("DateForReturn"));
    if (!isRenewal()) {
      return new PartnerReply(
          PartnerReply.Use.SETTLES, null, MessageFact.ACCEPTED_BY_PARTNER.with(), null, warnings);
    }
    if (due.isPresent() && !answer.has("Pending")) {
      String day = due.get().atZone(days.ours()).toLocalDate().toString();
      return answer(MessageFact.RENEWED_UNTIL.with(day), Decision.GRANTED, due.get(), null);
    }
    Optional<Instant> expected = date(days::momentOf, "Pending", "DateOfExpectedReply");
    Fact fact =
        expected
            .map(at -> at.atZone(days.ours()).toLocalDate())
            .map(MessageFact.RENEWAL_UNDECIDED_UNTIL::with)
            .orElseGet(MessageFact.RENEWAL_UNDECIDED::with);
    return answer(fact, Decision.PENDING, null, expected.orElse(null));
  }

  private Optional<Instant> endOfDay(String element) {
    return date(days::endOf, element);
  }

  /** Empty, with a warning, for an invalid date. */
  private Optional<Instant> date(BiFunction<String, String, Instant> reader, String... path) {
    String where = answer.path(path);
    try {
      return answer.text(path).map(date -> reader.apply(date, where));
    } catch (UnreadableMessageException invalid) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.ANSWERED_DATE, MessageFact.ANSWERED_DATE_IGNORED, where));
      return Optional.empty();
    }
  }

  private PartnerReply answer(
      Fact fact, Decision decision, Instant dueAt, Instant replyExpectedAt) {
    return new PartnerReply(
        PartnerReply.Use.SETTLES,
        null,
        fact,
        renewal(decision, dueAt, replyExpectedAt, null),
        warnings);
  }

  private RenewalAnswer renewal(
      Decision decision, Instant dueAt, Instant replyExpectedAt, String reason) {
    return isRenewal() ? new RenewalAnswer(decision, dueAt, replyExpectedAt, reason) : null;
  }

  private boolean isRenewal() {
    return about.kind() == OutgoingKind.RENEW_ITEM;
  }
}
