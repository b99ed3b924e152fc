package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.interlend.support.ApiClient;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;

/** Sends SLNP orders for patrons of the library, as a Zentrale Fernleihe server does. */
final class Orderer implements Caller {

  /** The command that is measured. */
  static final String COMMAND = "SLNPFLBestellung";

  private static final String PARTNER =
      """
      {"name": "ZFL", "protocol": "SLNP", "borrowingSupported": true,
       "acceptItem": {"location": "STACKS", "pickupLibrary": "MAIN"},
       "slnp": {"port": %d, "ownSigels": [{"sigel": "DE-9001", "library": "MAIN"}]}}\
      """;

  private static final String ORDER =
      """
      SLNPFLBestellung
      BsTyp:PFL
      BestellId:%s
      SigelNB:DE-9001
      SigelListe:DE-9002:DE-9003
      BenutzerNummer:%s
      Verfasser:Lindqvist, Maja
      Titel:Lighthouses of the inner skerries
      EJahr:2011
      Isbn:9780000001234
      AusgabeOrt:MAIN
      ErledFrist:31.12.2031
      SLNPEndCommand
      """;

  private final String name;
  private final Socket socket;
  private final BufferedReader replies;
  private long turns;

  /**
   * @param name part of every order number; unique for this client
   */
  Orderer(String name, int port) throws IOException {
    this.name = name;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /** Makes the partner and waits until its port is open. */
  static int openPort(InterlendServer server) throws InterruptedException {
    int port = FreePort.next();
    var made =
        new ApiClient(server, "admin", "interlend").put("partners/ZFL", PARTNER.formatted(port));
    if (made.status() != 201) {
      throw new IllegalStateException(made.toString());
    }
    Thread.sleep(2000);
    return port;
  }

  @Override
  public void turn(Tally tally) throws IOException {
    turns++;
    var order = ORDER.formatted(name + turns, Fixture.patron(turns).card()).getBytes(UTF_8);
    var began = System.nanoTime();
    socket.getOutputStream().write(order);
    var reply = new StringBuilder();
    String line;
    do {
      line = replies.readLine();
      reply.append(line).append('\n');
    } while (line != null && !line.matches("(240|250|5\\d\\d).*"));
    if (line == null || !line.startsWith("250")) {
      throw new WrongAnswer("An order of %s was answered %s".formatted(name, reply));
    }
    tally.took(COMMAND, System.nanoTime() - began);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
