package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends each attack in turn and expects a refusal as the standard defines it. */
final class Attacker implements Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOO_LARGE = 413;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI ncip;
  private final int place;
  private long turns;

  /**
   * @param place index of this attacker, from 0 to 999
   */
  Attacker(int place, URI ncip) {
    this.place = place;
    this.ncip = ncip;
  }

  @Override
  public void turn(Tally tally) throws IOException {
    var attack = Attack.values()[(int) (turns++ % Attack.values().length)];
    var request =
        HttpRequest.newBuilder(ncip)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(attack.body(turns * 1000 + place)))
            .build();
    var began = System.nanoTime();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != TOO_LARGE
          && (answer.statusCode() != 200 || !answer.body().contains("Problem>"))) {
        throw new WrongAnswer(
            "%s was answered %d %s".formatted(attack.about(), answer.statusCode(), answer.body()));
      }
    } catch (IOException closed) {
      // The server may close the connection when it refuses to read the whole body.
      if (attack != Attack.OVERSIZE) {
        throw closed;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    tally.took(attack.about(), System.nanoTime() - began);
  }

  @Override
  public void close() {
    // Closing the client closes its connections.
  }
}
