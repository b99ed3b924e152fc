package org.interlend.ncip;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlend.exchange.MessageProtocol;
import org.interlend.message.ExchangeReference;
import org.interlend.ncip.remote.RemoteClientResolver;

/**
 * Answers messages that are too large, bare or in a SOAP envelope. The server has not read their
 * body and marks them by a request attribute.
 */
@WebFilter("/ncip/*")
public class MessageSizeFilter extends HttpFilter {

  /** The size limit in bytes; the server's filter of the same name sets it. */
  private static final String TOO_LARGE = "org.interlend.limits.tooLarge";

  private static final String SOAP = "/ncip/soap";
  private static final byte[] NOTHING = {};

  @Inject private transient NcipProcessor processor;
  @Inject private transient RemoteClientResolver clients;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object most = request.getAttribute(TOO_LARGE);
    if (most == null) {
      chain.doFilter(request, response);
      return;
    }
    RawMessage received =
        new RawMessage(
            NOTHING, request.getContentType(), protocol(request), null, clients.of(request));
    processor.refuseTooLarge(received);
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setContentType("text/plain; charset=UTF-8");
    response.setHeader(ExchangeReference.HEADER, received.reference());
    response.getWriter().write("A message may have %s bytes at most.".formatted(most));
  }

  private static MessageProtocol protocol(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + SOAP)
        ? MessageProtocol.NCIP2_SOAP
        : MessageProtocol.NCIP2_HTTP;
  }
}
