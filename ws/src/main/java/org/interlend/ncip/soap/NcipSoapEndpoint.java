package org.interlend.ncip.soap;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service.Mode;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.interlend.exchange.MessageProtocol;
import org.interlend.message.ExchangeReference;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.remote.RemoteClientResolver;

/**
 * NCIP over SOAP 1.1, document/literal: the body of the envelope is the message; the body of the
 * response is the answer.
 */
@WebServiceProvider(
    serviceName = "NcipService",
    portName = "NcipPort",
    targetNamespace = "urn:interlend:ncip:soap",
    wsdlLocation = "WEB-INF/wsdl/ncip.wsdl")
@ServiceMode(Mode.PAYLOAD)
public class NcipSoapEndpoint implements Provider<Source> {

  /**
   * The property of the SOAP container for the encoding of the answer; otherwise it is that of the
   * message, and ISO 8859-1 if the message names none.
   */
  private static final String ENCODING = "org.apache.cxf.message.Message.ENCODING";

  @Inject private NcipProcessor processor;
  @Inject private RemoteClientResolver clients;
  @Resource private WebServiceContext context;

  @Override
  public Source invoke(Source message) {
    RawMessage received =
        new RawMessage(
            bytes(message), "application/xml", MessageProtocol.NCIP2_SOAP, null, client());
    context
        .getMessageContext()
        .put(
            MessageContext.HTTP_RESPONSE_HEADERS,
            Map.of(ExchangeReference.HEADER, List.of(received.reference())));
    context.getMessageContext().put(ENCODING, StandardCharsets.UTF_8.name());
    byte[] answer = processor.process(received);
    return new StreamSource(new ByteArrayInputStream(answer));
  }

  private RemoteClient client() {
    return clients.of(
        (HttpServletRequest) context.getMessageContext().get(MessageContext.SERVLET_REQUEST));
  }

  private static byte[] bytes(Source message) {
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      factory.newTransformer().transform(message, new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException unreadable) {
      throw new WebServiceException("The body of the envelope cannot be read", unreadable);
    }
  }
}
