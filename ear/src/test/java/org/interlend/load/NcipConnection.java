package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends NCIP messages over one connection, checks their answers and records their times. */
final class NcipConnection implements AutoCloseable {

  /** The header of every message, from the demonstration's partner to its library. */
  static final String HEADER =
      """
      <InitiationHeader>
        <FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>
        <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
        <ApplicationProfileType>%s</ApplicationProfileType>
      </InitiationHeader>"""
          .formatted(Fixture.PARTNER);

  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <NCIPMessage xmlns="http://www.niso.org/2008/ncip"
          version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
      %s</NCIPMessage>
      """;

  private final HttpConnection connection;

  NcipConnection(URI ncip) throws IOException {
    connection = new HttpConnection(ncip);
  }

  /**
   * @param service the name of the message
   * @param called the name under which its time is recorded
   * @param expected what the answer has to contain
   * @throws Caller.WrongAnswer when the answer is a problem, or does not contain what it should
   */
  void send(String service, String called, String message, List<String> expected, Tally tally)
      throws IOException {
    var body = ENVELOPE.formatted(message).getBytes(StandardCharsets.UTF_8);
    var began = System.nanoTime();
    var answer = new String(connection.post(body), StandardCharsets.UTF_8);
    var took = System.nanoTime() - began;
    if (!answer.contains(service + "Response>")
        || answer.contains("Problem>")
        || !expected.stream().allMatch(answer::contains)) {
      throw new Caller.WrongAnswer("%s was answered %s".formatted(message, answer));
    }
    tally.took(called, took);
  }

  /** A value in an answer, under any prefix of the element. */
  static String value(String element, String value) {
    return element + ">" + value + "</";
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
