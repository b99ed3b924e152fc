package org.interlend.ncip.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.RenewalAnswer;
import org.interlend.borrowing.RenewalAnswer.Decision;
import org.interlend.exchange.Warning;
import org.interlend.exchange.WarningKind;
import org.interlend.ncip.PartnerDates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.Services;
import org.interlend.ncip.wire.WireProblem;

/** Turns the bytes of a partner's answer into a {@link PartnerReply}. */
final class AnswerReader {

  private static final String PROBLEM = "Problem";

  private final Delivery delivery;
  private final Element answer;
  private final List<Warning> warnings;

  private AnswerReader(Delivery delivery, Message message) {
    this.delivery = delivery;
    this.answer = message.service();
    this.warnings = new ArrayList<>(message.warnings());
  }

  /**
   * @return empty when the answer belongs to another service
   * @throws WireProblem when it is not an NCIP answer
   */
  static Optional<PartnerReply> read(Delivery delivery, byte[] body, String contentType) {
    Message message = MessageReader.readAnswer(body, contentType);
    String name = message.service().name();
    return name.equals(PROBLEM) || name.equals(Services.responseOf(delivery.service()))
        ? Optional.of(new AnswerReader(delivery, message).read())
        : Optional.empty();
  }

  private PartnerReply read() {
    Optional<Element> problem =
        answer.name().equals(PROBLEM) ? Optional.of(answer) : answer.child(PROBLEM);
    return problem.map(this::refused).orElseGet(this::agreed);
  }

  private PartnerReply refused(Element problem) {
    String type = problem.text("ProblemType").orElse(PROBLEM);
    String sentence = problem.text("ProblemDetail").map(d -> type + ": " + d).orElse(type);
    return switch (ProblemOutcome.of(type, answer != problem)) {
      case DECIDED ->
          new PartnerReply(
              PartnerReply.Use.SETTLES,
              type,
              sentence,
              renewal(Decision.REFUSED, null, null, sentence),
              warnings);
      case LATER -> new PartnerReply(PartnerReply.Use.TRY_AGAIN, type, sentence, null, warnings);
      case FOR_STAFF ->
          new PartnerReply(PartnerReply.Use.FOR_STAFF, type, sentence, null, warnings);
    };
  }

  private PartnerReply agreed() {
    Optional<Instant> due = date("DateDue");
    if (!delivery.isRenewal()) {
      return new PartnerReply(
          PartnerReply.Use.SETTLES, null, "The partner accepted it", null, warnings);
    }
    if (due.isPresent() && !answer.has("Pending")) {
      String day = due.get().atZone(delivery.days().ours()).toLocalDate().toString();
      return answer("Renewed until " + day, Decision.GRANTED, due.get(), null);
    }
    Optional<Instant> expected = date("Pending", "DateOfExpectedReply");
    String sentence =
        "The partner has yet to decide"
            + expected
                .map(at -> ", and expects to by " + at.atZone(delivery.days().ours()).toLocalDate())
                .orElse("");
    return answer(sentence, Decision.PENDING, null, expected.orElse(null));
  }

  /**
   * The end of the day for a due date, the exact moment for other dates; empty for an invalid date.
   */
  private Optional<Instant> date(String... path) {
    Optional<String> text = answer.text(path);
    String where = "//" + answer.name() + "/" + String.join("/", path);
    PartnerDates days = delivery.days();
    try {
      return path[0].equals("DateDue")
          ? text.map(date -> days.endOf(date, where))
          : text.map(date -> days.momentOf(date, where));
    } catch (WireProblem invalid) {
      warnings.add(
          new Warning(
              WarningKind.ANSWERED_DATE, "%s is not a date and was ignored.".formatted(where)));
      return Optional.empty();
    }
  }

  private PartnerReply answer(
      String sentence, Decision decision, Instant dueAt, Instant replyExpectedAt) {
    return new PartnerReply(
        PartnerReply.Use.SETTLES,
        null,
        sentence,
        renewal(decision, dueAt, replyExpectedAt, null),
        warnings);
  }

  private RenewalAnswer renewal(
      Decision decision, Instant dueAt, Instant replyExpectedAt, String reason) {
    return delivery.isRenewal()
        ? new RenewalAnswer(
            delivery.partner(),
            delivery.claimed().about().itemId(),
            decision,
            dueAt,
            replyExpectedAt,
            reason)
        : null;
  }
}
