package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A mail server on its own port that can be down for a while. */
public final class MailServer implements AutoCloseable {

  public static final String FROM = "Bibliothèque <library@example.org>";

  private static final String USER = "interlend";
  private static final String PASSWORD = "a password of the mail server";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Longer than a round of the sender: a duplicate would have been sent by then. */
  private static final Duration AFTERMATH = Duration.ofSeconds(5);

  private final int port = FreePort.next();
  private final List<MimeMessage> before = new ArrayList<>();
  private GreenMail server;

  private MailServer() {}

  /** A mail server that is down. */
  public static MailServer down() {
    return new MailServer();
  }

  public static MailServer up() {
    var server = down();
    server.start();
    return server;
  }

  /** Does nothing when it is up already. */
  public void start() {
    if (server != null) {
      return;
    }
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("library@example.org", USER, PASSWORD);
    server.start();
  }

  /** Does nothing when it is down already. */
  public void stop() {
    if (server == null) {
      return;
    }
    before.addAll(List.of(server.getReceivedMessages()));
    server.stop();
    server = null;
  }

  /** Changes the password of the account. */
  public void changePassword() {
    server.setUser("library@example.org", USER, PASSWORD + ", changed");
  }

  public void takeThePasswordBack() {
    server.setUser("library@example.org", USER, PASSWORD);
  }

  /**
   * The settings that make Interlend send its letters here, in an order in which they can be made
   * one by one: letters are sent as soon as a host is set.
   */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("INTERLEND_SMTP_PORT", Integer.toString(port));
    settings.put("INTERLEND_MAIL_FROM", FROM);
    settings.put("INTERLEND_SMTP_HOST", "127.0.0.1");
    return settings;
  }

  /** The same, with the account of the mail server. */
  public Map<String, String> settingsWithAccount() {
    var settings = settings();
    settings.put("INTERLEND_SMTP_USER", USER);
    settings.put("INTERLEND_SMTP_PASSWORD", PASSWORD);
    return settings;
  }

  /** Every mail received for an address. */
  public List<MimeMessage> received(String address) {
    return all().stream().filter(mail -> isTo(mail, address)).toList();
  }

  private List<MimeMessage> all() {
    var all = new ArrayList<>(before);
    if (server != null) {
      all.addAll(List.of(server.getReceivedMessages()));
    }
    return all;
  }

  /** Waits for the first mail to an address. */
  public MimeMessage first(String address) {
    await(() -> !received(address).isEmpty(), "a letter to " + address);
    return received(address).get(0);
  }

  /** Waits for the only mail to an address. */
  public MimeMessage theOnly(String address) {
    first(address);
    assertThat(received(address)).as("letters to " + address).hasSize(1);
    return received(address).get(0);
  }

  /** Waits, and fails when a letter arrived twice. */
  public void assertNoDuplicates() {
    pause(AFTERMATH);
    assertThat(all()).extracting(MailServer::number).doesNotHaveDuplicates();
  }

  private static String number(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  public static void await(BooleanSupplier what, String name) {
    Await.until(PATIENCE, name, what);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
