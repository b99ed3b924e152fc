package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.Journal;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.subject.RequestSubjectLookup;

/** Decides whether staff may have a refused message processed once more, without the partner. */
@ApplicationScoped
public class ReprocessingEligibility {

  @Inject private Journal journal;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private ServiceDirectory services;
  @Inject private RequestSubjectLookup subjects;

  /**
   * @param refused an authenticated message of a partner that speaks NCIP, with its text
   * @return why not; empty when staff may
   */
  public Optional<WorkflowException> obstacle(Exchange refused) {
    Message message;
    try {
      message = MessageReader.read(refused.requestBody(), null);
    } catch (UnreadableMessageException unreadable) {
      return problem(ExchangeReason.TEXT_NOT_STORED, refused);
    }
    Element service = message.service();
    if (has(service, "AuthenticationInput")) {
      return problem(ExchangeReason.PIN_NOT_STORED, refused);
    }
    if (has(service, "ActualResource")) {
      return problem(ExchangeReason.FILE_NOT_STORED, refused);
    }
    return isRepeatable(message, partners.get(refused.partnerCode()))
        ? later(refused)
        : problem(ExchangeReason.REFUSAL_IS_FINAL, refused, service.name());
  }

  private boolean isRepeatable(Message message, Partner partner) {
    Optional<Institution> us = institutions.find();
    try {
      return us.isPresent()
          && services
              .find(message.service().name(), message.version())
              .isRepeatableByStaff(
                  new NcipRequest(message.service(), partner, us.get(), null, subjects));
    } catch (NcipException notOffered) {
      return false;
    }
  }

  /**
   * The partner has gone on: it has repeated the message, or sent the next one about the request.
   */
  private Optional<WorkflowException> later(Exchange refused) {
    return journal.processedAfter(refused).stream()
        .filter(later -> later.service() != null && !services.isReadOnly(later.service()))
        .filter(later -> !isOfAnotherItem(later, refused))
        .findFirst()
        .flatMap(
            later -> problem(ExchangeReason.PARTNER_WENT_ON, refused, later.service(), later.id()));
  }

  /** The items of one request are sent one by one, by messages of the same service. */
  private static boolean isOfAnotherItem(Exchange later, Exchange refused) {
    return later.service().equals(refused.service())
        && !Objects.equals(later.itemId(), refused.itemId())
        && refused.itemId() != null;
  }

  private static boolean has(Element element, String name) {
    return element.children().stream()
        .anyMatch(child -> child.name().equals(name) || has(child, name));
  }

  private static Optional<WorkflowException> problem(
      ExchangeReason reason, Exchange refused, Object... more) {
    return Optional.of(new WorkflowException(reason, refused.id(), more));
  }
}
