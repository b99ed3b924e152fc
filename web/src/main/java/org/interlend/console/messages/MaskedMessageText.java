package org.interlend.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.interlend.console.CurrentUser;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.PatronDataMask;
import org.interlend.security.Permission;

/** Shows message texts, masked for the user. */
@RequestScoped
public class MaskedMessageText {

  @EJB private PatronDataMask mask;
  @Inject private CurrentUser currentUser;

  /** What the partner said: its message, or what was fetched from it. */
  public WireText told(Exchange exchange) {
    return text(exchange, exchange.replayableText().orElseGet(exchange::requestBody));
  }

  /** The answer to it; empty for what was fetched. */
  public Optional<WireText> answer(Exchange exchange) {
    return exchange.isFetched() ? Optional.empty() : Optional.of(answered(exchange));
  }

  WireText received(Exchange exchange) {
    return text(exchange, exchange.requestBody());
  }

  WireText answered(Exchange exchange) {
    return text(exchange, exchange.responseBody());
  }

  private WireText text(Exchange exchange, byte[] bytes) {
    if (currentUser.may(Permission.READ_PATRONS)) {
      return WireText.of(bytes);
    }
    String masked = new String(mask.mask(exchange.protocol(), bytes), StandardCharsets.UTF_8);
    return WireText.of(
        currentUser.sees().about(exchange.userId(), masked).getBytes(StandardCharsets.UTF_8));
  }
}
