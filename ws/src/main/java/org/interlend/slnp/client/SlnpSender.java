package org.interlend.slnp.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.message.Transmission;
import org.interlend.outgoing.PartnerReply;
import org.interlend.outgoing.PreparedMessage;
import org.interlend.outgoing.ProtocolSender;
import org.interlend.outgoing.TransmissionResult;
import org.interlend.outgoing.UndeliverableException;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpReportLine;
import org.interlend.partners.slnp.SlnpReportServer;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.partners.slnp.SlnpTextTemplate;
import org.interlend.partners.slnp.SlnpTextTemplate.Field;
import org.interlend.slnp.client.SlnpClient.Exchanged;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandWriter;
import org.interlend.slnp.wire.PersonalValueMask;
import org.interlend.slnp.wire.ReceivedReply;

/**
 * Sends reports to the ZFL server of their partner. No public source has the keys of the command,
 * so they come from the partner's record.
 */
@ApplicationScoped
class SlnpSender implements ProtocolSender {

  private static final String COMMAND = "SLNPInfo2FLServer";

  @Inject private SlnpClient client;
  @Inject private ReportValues reportValues;
  @Inject private Institutions institutions;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.SLNP;
  }

  @Override
  public PreparedMessage prepare(ClaimedMessage claimed, Partner partner, Institution us)
      throws UndeliverableException {
    SlnpSettings settings = partner.slnp().orElseThrow();
    SlnpReportServer server =
        settings
            .server()
            .orElseThrow(
                () ->
                    new UndeliverableException(
                        MessageFact.RECEIVER_WITHOUT_SERVER.with(partner.code())));
    byte[] bytes =
        claimed.payload() == null ? write(claimed, partner, settings, server) : claimed.payload();
    return new PreparedMessage(
        MessageProtocol.SLNP,
        COMMAND,
        bytes,
        reference -> attempt(client.send(server, settings.tls(), bytes)));
  }

  private byte[] write(
      ClaimedMessage claimed, Partner partner, SlnpSettings settings, SlnpReportServer server)
      throws UndeliverableException {
    OutgoingMessageContent about = claimed.about();
    SlnpStatus status = about.kind().slnp().orElseThrow();
    List<SlnpReportLine> lines = settings.linesOf(status);
    if (lines.isEmpty()) {
      throw UndeliverableException.notTaken(partner);
    }
    Map<Field, String> known = reportValues.of(about, partner, status);
    LocalDate day = institutions.day(claimed.at());
    Map<String, String> values = new LinkedHashMap<>();
    for (SlnpReportLine line : lines) {
      String value = SlnpTextTemplate.of(line.value()).filled(known, day).strip();
      if (!value.isEmpty()) { // some servers refuse a key without a value
        values.put(line.key(), value);
      }
    }
    return CommandWriter.write(new Command(COMMAND, values), server.charset());
  }

  private static TransmissionResult attempt(Exchanged exchanged) {
    Transmission sent = exchanged.sent();
    return exchanged
        .reply()
        .map(reply -> TransmissionResult.answered(sent, read(reply)))
        .orElseGet(() -> TransmissionResult.failed(sent, sent.fault()));
  }

  /** A refusal (510) is final, so that the message is settled; any other error may pass. */
  private static PartnerReply read(ReceivedReply reply) {
    if (reply.isSuccess()) {
      return PartnerReply.accepted(MessageFact.ACCEPTED_BY_PARTNER.with());
    }
    return PartnerReply.refused(
        reply.isRefusal() ? PartnerReply.Use.SETTLES : PartnerReply.Use.TRY_AGAIN,
        String.valueOf(reply.code()),
        MessageFact.PARTNERS_PROBLEM_DETAIL.with(reply.code(), reply.text()));
  }

  @Override
  public byte[] masked(byte[] bytes) {
    return PersonalValueMask.withoutSecrets(bytes);
  }
}
