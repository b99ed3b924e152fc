package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.interlend.network.ResponseLimitSocketFactory;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SenderAddress;

/** A connection to the mail server that sends any number of e-mails, encrypted as is set. */
final class SmtpConnection implements AutoCloseable {

  /** For the answers to one letter, or until the server takes letters; many times what is usual. */
  private static final Duration TIME = Duration.ofMinutes(2);

  static final int BYTES = 64 * 1024;

  private static final int SOCKS_PORT = 1080;

  private final ResponseLimitSocketFactory sockets;
  private final Session session;
  private final InternetAddress from;
  private final Optional<InternetAddress> replyTo;
  private Transport transport;

  /**
   * @param replyTo where answers to the letters go; empty: to their sender
   * @throws MessagingException when the sender's address, or that for answers, is invalid
   */
  SmtpConnection(Session session, Optional<String> replyTo) throws MessagingException {
    Properties properties = properties(session);
    this.sockets = limit(properties);
    this.session = Session.getInstance(properties);
    this.replyTo =
        replyTo.isEmpty()
            ? Optional.empty()
            : Optional.of(new InternetAddress(replyTo.get(), true));
    this.from = sender(OperatorSetting.MAIL_FROM.required());
  }

  /** Through the SOCKS proxy of the server's session, if there is one. */
  static ResponseLimitSocketFactory limit(Properties properties) {
    ResponseLimitSocketFactory sockets =
        new ResponseLimitSocketFactory(TIME, TIME, BYTES, socks(properties));
    properties.put("mail.smtp.socketFactory", sockets);
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    return sockets;
  }

  /** As the mail library reads it: the host may have a port, and what is no number is ignored. */
  private static Optional<Proxy> socks(Properties properties) {
    String setting = properties.getProperty("mail.smtp.socks.host");
    if (setting == null) {
      return Optional.empty();
    }
    String[] host = setting.split(":", 2);
    int port = number(host.length > 1 ? host[1] : null, SOCKS_PORT);
    return Optional.of(
        new Proxy(
            Proxy.Type.SOCKS,
            new InetSocketAddress(host[0], number(properties.get("mail.smtp.socks.port"), port))));
  }

  private static int number(Object value, int otherwise) {
    try {
      return Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** Those of the server's session, with what is set now. */
  private static Properties properties(Session session) {
    Properties properties = new Properties();
    properties.putAll(session.getProperties());
    OperatorSetting.SMTP_HOST
        .value()
        .ifPresent(host -> properties.setProperty("mail.smtp.host", host));
    properties.setProperty(
        "mail.smtp.port", String.valueOf(OperatorSetting.SMTP_PORT.requiredNumber()));
    SmtpEncryption.ofSettings().applyTo(properties);
    return properties;
  }

  static InternetAddress sender(String setting) throws MessagingException {
    SenderAddress sender = SenderAddress.read(setting).orElseThrow();
    InternetAddress address = new InternetAddress(sender.address(), true);
    try {
      address.setPersonal(sender.name(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return address;
  }

  /** Connects to the mail server unless connected already. */
  void connect() throws MessagingException {
    if (transport != null && transport.isConnected()) {
      return;
    }
    close();
    sockets.begin();
    transport = session.getTransport("smtp");
    if (OperatorSetting.SMTP_USER.value().isPresent()) {
      transport.connect(OperatorSetting.SMTP_USER.value().get(), SmtpPassword.find().orElse(""));
    } else {
      transport.connect();
    }
  }

  /** Sends a letter; when this returns, the mail server has accepted it. */
  void handOver(Letter letter) throws MessagingException {
    send(new LetterMail(session, from, replyTo, letter));
  }

  /** Sends another e-mail; when this returns, the mail server has accepted it. */
  void handOver(String recipient, String subject, String body) throws MessagingException {
    send(new TextMail(session, from, replyTo, recipient, subject, body));
  }

  private void send(TextMail mail) throws MessagingException {
    mail.saveChanges();
    sockets.begin();
    transport.sendMessage(mail, mail.getAllRecipients());
  }

  @Override
  public void close() {
    if (transport == null) {
      return;
    }
    sockets.begin();
    try {
      transport.close();
    } catch (MessagingException e) {
      // A failed QUIT is ignored: the server has acknowledged every letter.
    }
  }
}
