package org.interlend.ncip.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.http.PartnerHttpClient;
import org.interlend.institution.Institution;
import org.interlend.message.ExchangeReference;
import org.interlend.message.Transmission;
import org.interlend.ncip.PartnerDates;
import org.interlend.ncip.wire.Limits;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.Secrets;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.ncip.wire.Version;
import org.interlend.outgoing.PartnerReply;
import org.interlend.outgoing.PreparedMessage;
import org.interlend.outgoing.ProtocolSender;
import org.interlend.outgoing.TransmissionResult;
import org.interlend.outgoing.UndeliverableException;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.file.FileLinkUrl;
import org.interlend.security.AllowedTargets.TargetRefused;

/** Sends messages of NCIP over HTTP to the address of their partner. */
@ApplicationScoped
class NcipSender implements ProtocolSender {

  private static final ContentType XML = ContentType.parse("application/xml; charset=UTF-8");

  @Inject private PartnerHttpClient http;
  @Inject private BorrowingRequests requests;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.NCIP;
  }

  @Override
  public PreparedMessage prepare(ClaimedMessage claimed, Partner partner, Institution us)
      throws UndeliverableException {
    OutgoingMessageContent about = claimed.about();
    URI address = address(partner);
    OutgoingKindMapping mapping = OutgoingKindMapping.of(about.kind());
    if (mapping.namesPatron() && about.patron() == null) {
      throw new UndeliverableException(MessageFact.PATRON_REMOVED.with());
    }
    byte[] bytes =
        claimed.payload() == null
            ? OutgoingMessageWriter.write(
                about, itemAgency(partner, about), claimed.at(), partner, us)
            : claimed.payload();
    PartnerDates days = PartnerDates.of(partner, us);
    return new PreparedMessage(
        protocol(bytes),
        mapping.service(),
        bytes,
        reference -> attempt(about, days, post(address, bytes, reference)));
  }

  /** The agency with which the broker has named a borrowed item, or null. */
  private String itemAgency(Partner partner, OutgoingMessageContent about) {
    return requests
        .find(partner, about.requestId())
        .flatMap(request -> new VolumeSelection(request).numbered(about.itemId()))
        .flatMap(BorrowedVolume::itemAgency)
        .orElse(null);
  }

  private static URI address(Partner partner) throws UndeliverableException {
    if (partner.ncipUrl() == null) {
      throw new UndeliverableException(MessageFact.RECEIVER_WITHOUT_URL.with(partner.code()));
    }
    return PartnerHttpClient.address(partner.ncipUrl())
        .orElseThrow(
            () ->
                new UndeliverableException(
                    MessageFact.RECEIVER_URL_INVALID.with(partner.code(), partner.ncipUrl())));
  }

  /** The protocol in which it was written; the partner's settings may have changed since. */
  private static MessageProtocol protocol(byte[] message) {
    return MessageReader.looksLike(message, null) == Version.ONE
        ? MessageProtocol.NCIP1_HTTP
        : MessageProtocol.NCIP2_HTTP;
  }

  /** One message in a POST, one in the response (Z39.83-2). */
  private Transmission post(URI address, byte[] message, String reference) throws TargetRefused {
    HttpPost post = new HttpPost(address);
    post.setHeader("Accept", "application/xml, text/xml");
    post.setHeader(ExchangeReference.HEADER, reference);
    post.setEntity(new ByteArrayEntity(message, XML));
    return http.send(post, Limits.BODY_BYTES);
  }

  private static TransmissionResult attempt(
      OutgoingMessageContent about, PartnerDates days, Transmission sent) {
    if (!sent.succeeded()) {
      return TransmissionResult.failed(sent, sent.failure().orElseThrow());
    }
    try {
      Optional<PartnerReply> reply =
          PartnerReplyReader.read(about, days, sent.body(), sent.contentType());
      return reply
          .map(answer -> TransmissionResult.answered(sent, answer))
          .orElseGet(
              () -> TransmissionResult.failed(sent, MessageFact.ANSWER_OF_ANOTHER_SERVICE.with()));
    } catch (UnreadableMessageException unreadable) {
      return TransmissionResult.failed(
          sent, MessageFact.ANSWER_UNREADABLE.with(), unreadable.fact());
    }
  }

  @Override
  public byte[] masked(byte[] bytes) {
    return FileLinkUrl.masked(Secrets.mask(bytes));
  }
}
