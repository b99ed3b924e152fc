package org.interlend.ncip.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.interlend.http.HttpAnswer;
import org.interlend.http.PartnerHttpClient;
import org.interlend.message.ExchangeReference;
import org.interlend.ncip.wire.Limits;
import org.interlend.outgoing.Transmission;
import org.interlend.security.AllowedTargets.TargetRefused;

/** Sends NCIP messages over HTTP (Z39.83-2): one message in a POST, one in the response. */
@ApplicationScoped
class NcipHttpClient {

  private static final ContentType XML = ContentType.parse("application/xml; charset=UTF-8");

  @Inject private PartnerHttpClient http;

  /**
   * Sends a message and waits for the answer; the timeout covers both.
   *
   * @param reference the exchange reference
   * @throws TargetRefused when the URL leads to an internal network; nothing is sent
   */
  Transmission send(URI address, byte[] message, String reference) throws TargetRefused {
    HttpPost post = new HttpPost(address);
    post.setHeader("Accept", "application/xml, text/xml");
    post.setHeader(ExchangeReference.HEADER, reference);
    post.setEntity(new ByteArrayEntity(message, XML));
    HttpAnswer answer = http.send(post, Limits.BODY_BYTES);
    return new Transmission(
        answer.at(),
        answer.millis(),
        answer.peer(),
        answer.body(),
        answer.contentType(),
        answer.failure().orElse(null));
  }
}
