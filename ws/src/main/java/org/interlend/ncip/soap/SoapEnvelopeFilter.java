package org.interlend.ncip.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.ncip.ContentTypeRequestWrapper;
import org.interlend.ncip.soap.SoapEnvelopeValidator.SoapFault;
import org.interlend.ncip.wire.BodyUnwrapper;
import org.interlend.ncip.wire.UnreadableMessageException;

/**
 * Answers an invalid envelope with a client fault (SOAP 1.1, 4.4.1), and a request without one,
 * before the container processes it, which would log each with a stack trace. Of a multipart body
 * the container gets the envelope only, as no service has attachments. The filter is mapped to the
 * servlet, so that the filters of the path run first.
 */
@WebFilter(servletNames = "NcipSoapEndpoint")
public class SoapEnvelopeFilter extends HttpFilter {

  /**
   * SOAP 1.1, 6: the media type of an envelope. The container gets no other: it takes an envelope
   * apart wherever the type has the words multipart/related.
   */
  private static final String ENVELOPE = "text/xml";

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

  private static final String FAULT =
      """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
      <soap:Fault><faultcode>soap:%s</faultcode><faultstring>%s</faultstring></soap:Fault>\
      </soap:Body></soap:Envelope>""";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Read read;
    try {
      read = read(request);
    } catch (SoapFault fault) {
      refuse(response, fault.code(), fault.getMessage());
      return;
    } catch (UnreadableMessageException unwrappable) {
      refuse(response, "Client", "There is no envelope in the multipart body");
      return;
    }
    chain.doFilter(read, response);
  }

  private static Read read(HttpServletRequest request) throws IOException, SoapFault {
    byte[] body = request.getInputStream().readAllBytes();
    String type = request.getContentType();
    boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    byte[] envelope = multipart ? BodyUnwrapper.open(body) : body;
    String charset = multipart ? null : charset(type);
    return new Read(request, envelope, SoapEnvelopeValidator.check(envelope, charset));
  }

  /** Null when the Content-Type names no known charset; the XML then decides. */
  private static String charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
    } catch (IllegalCharsetNameException none) {
      return null;
    }
  }

  /** With status 500, which the binding of SOAP 1.1 to HTTP requires for every fault. */
  private static void refuse(HttpServletResponse response, String code, String sentence)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getOutputStream()
        .write(FAULT.formatted(code, sentence).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The request with its body, which this filter has already read, and with the encoding that was
   * found. The container itself does not look for a byte order mark: it takes it for a part of the
   * XML.
   */
  private static final class Read extends ContentTypeRequestWrapper {

    private final byte[] body;
    private final String charset;

    Read(HttpServletRequest request, byte[] body, String charset) {
      super(request, ENVELOPE);
      this.body = body;
      this.charset = charset;
    }

    @Override
    public String getCharacterEncoding() {
      return charset;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        private final ByteArrayInputStream bytes = new ByteArrayInputStream(body);

        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("The request is not asynchronous");
        }
      };
    }
  }
}
