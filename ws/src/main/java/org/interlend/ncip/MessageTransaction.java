package org.interlend.ncip;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.DryRun;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.message.DryRunResultBuilder;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Partner;
import org.interlend.settings.cache.SettingsReadOnlyTransaction;
import org.interlend.subject.RequestKey;
import org.interlend.subject.RequestSubjectLookup;

/** One message, one transaction: its changes and its journal line commit together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MessageTransaction {

  @Inject private Institutions institutions;
  @Inject private PartnerResolver resolver;
  @Inject private PartnerAuthenticator authenticator;
  @Inject private ToAgencyValidator toAgencyValidator;
  @Inject private ServiceDirectory services;
  @Inject private RequestLocks requestLocks;
  @Inject private RequestSubjectLookup subjects;
  @Inject private SettingsReadOnlyTransaction settingsReadOnlyTransaction;
  @Inject private MessageRemarksRecorder remarks;
  @Inject private Journal journal;
  @Inject private DryRun dryRun;

  /**
   * Processes the message and rolls everything back.
   *
   * @throws NcipException as for {@link #handle}
   * @throws org.interlend.WorkflowException as for {@link #handle}
   */
  public DryRunResult dryRun(MessageContext context) {
    return dryRun.of(() -> handle(context), DryRunResultBuilder::of);
  }

  /**
   * @param context gets the partner as soon as authentication succeeds
   * @return the answer, valid once this transaction has committed
   * @throws NcipException when the message is refused
   * @throws org.interlend.WorkflowException when a rule of the library refuses
   */
  public byte[] handle(MessageContext context) {
    Element request = context.request();
    if (services.isReadOnly(request.name())) {
      settingsReadOnlyTransaction.declare();
    }
    Institution us =
        institutions
            .find()
            .orElseThrow(
                () ->
                    new NcipException(
                        ProblemType.TEMPORARY_PROCESSING_FAILURE,
                        MessageFact.NOT_SET_UP.with(),
                        null,
                        null));
    context.answeredBy(us.code());
    NcipService service = services.find(request.name(), context.version());
    Partner partner = resolver.resolve(request, context.received());
    context.claimedFor(partner);
    if (!context.isAdmitted()) {
      authenticator.authenticate(partner, request, context.received());
      context.admitted();
    }
    Element addressed = toAgencyValidator.checked(request, context.version(), partner, us);
    String address = context.received().client().address();
    NcipRequest message = new NcipRequest(addressed, partner, us, address, subjects);
    ServiceAnswer done =
        service.isReadOnly() ? service.handle(message) : change(message, service, context);
    byte[] answer = context.answers().success(done);
    journal.record(context.line(done, answer));
    return answer;
  }

  private ServiceAnswer change(NcipRequest message, NcipService service, MessageContext context) {
    message.requestNumber().ifPresent(number -> requestLocks.lock(message.partner(), number));
    Optional<RequestKey> before = context.found();
    before.ifPresent(requestLocks::lock);
    before.ifPresent(subjects::lockBeforeReading);
    message
        .subject()
        .onFound(
            request -> {
              context.found(RequestKey.of(request));
              if (before.isEmpty()) {
                requestLocks.claim(RequestKey.of(request));
              }
            });
    ServiceAnswer done = service.handle(message);
    remarks.keep(message, service.namesRemoteLibrary(), done);
    return done;
  }
}
