package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.StaffRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client guesses secrets at every place where Interlend checks one. A trusted proxy tells the
 * addresses of the clients.
 */
public abstract class SecretGuessing {

  /** The network of further proxies. */
  public static final String PROXIES = "198.51.100.0/24";

  private static final String SECRET = "a-secret-of-the-broker-of-this-test";
  private static final int FREE = 5;
  private static final int FREE_OF_AN_ACCOUNT = 20;
  private static final int FREE_OF_AN_ADDRESS = 50;
  private static int addresses;

  private final InterlendServer server;

  /**
   * @param server which trusts the proxy of this machine and those of {@link #PROXIES}
   */
  protected SecretGuessing(InterlendServer server) {
    this.server = server;
  }

  /** The result of an attempt. */
  private enum Seen {
    IN,
    WRONG,
    REFUSED
  }

  /** The places where Interlend checks secrets. */
  private enum Entrance {
    FORM {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var answer = client.form(account, right ? SECRET : wrong());
        return answer.statusCode() == 302 ? Seen.IN : ofStatus(answer.statusCode(), 200);
      }
    },
    BASIC {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var answer = client.basic(account, right ? SECRET : wrong());
        return answer.statusCode() == 200 ? Seen.IN : ofStatus(answer.statusCode(), 401);
      }
    },
    METRICS {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var answer =
            client.api(
                "api/metrics", "Bearer " + (right ? InterlendServer.METRICS_TOKEN : wrong()));
        return answer.statusCode() == 200 ? Seen.IN : ofStatus(answer.statusCode(), 401);
      }
    },
    PATRONS_PAGE {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var page = client.patron(account, right ? SECRET : wrong()).body();
        return page.contains("Of The Test") ? Seen.IN : ofText(page);
      }
    },
    LOOKUP_USER {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var answer =
            client
                .lookupUser(
                    "<ApplicationProfileType>BRIGHTWATER</ApplicationProfileType>",
                    input("Barcode Id", account) + input("PIN", right ? SECRET : wrong()))
                .body();
        return answer.contains(":UserId>") ? Seen.IN : ofText(answer);
      }
    },
    PARTNER_SECRET {
      @Override
      Seen attempt(String account, boolean right, SecretSender client) {
        var answer =
            client
                .lookupUser(
                    "<FromAgencyAuthentication>%s</FromAgencyAuthentication><ApplicationProfileType>%s</ApplicationProfileType>"
                        .formatted(right ? SECRET : wrong(), account),
                    "<UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>")
                .body();
        return answer.contains(":UserId>") ? Seen.IN : ofText(answer);
      }
    };

    /** Gives a secret for the account. */
    abstract Seen attempt(String account, boolean right, SecretSender client);

    private static String wrong() {
      return "wrong-" + UUID.randomUUID();
    }

    private static Seen ofStatus(int status, int wrong) {
      assertThat(status).isIn(wrong, 429);
      return status == 429 ? Seen.REFUSED : Seen.WRONG;
    }

    private static Seen ofText(String text) {
      assertThat(text)
          .containsAnyOf(
              "oo many wrong", "do not belong together", "is wrong", "secret is missing or wrong");
      return text.contains("oo many wrong") ? Seen.REFUSED : Seen.WRONG;
    }

    private static String input(String type, String data) {
      return "<AuthenticationInput><AuthenticationInputData>%s</AuthenticationInputData><AuthenticationDataFormatType>text</AuthenticationDataFormatType><AuthenticationInputType>%s</AuthenticationInputType></AuthenticationInput>"
          .formatted(data, type);
    }
  }

  @ParameterizedTest
  @EnumSource
  void fiveWrongSecretsLockOutThatClientOnly(Entrance entrance) {
    var account = account(entrance);
    var attacker = client();
    for (int n = 0; n < FREE; n++) {
      assertThat(entrance.attempt(account, false, attacker)).isEqualTo(Seen.WRONG);
    }
    assertThat(entrance.attempt(account, true, attacker)).isEqualTo(Seen.REFUSED);
    assertThat(entrance.attempt(account, false, attacker)).isEqualTo(Seen.REFUSED);

    assertThat(entrance.attempt(account, true, client())).isEqualTo(Seen.IN);
  }

  /** One entrance for staff and one for patrons: the limits are those of all. */
  @ParameterizedTest
  @EnumSource(names = {"BASIC", "LOOKUP_USER"})
  void guessingOnManyAccountsLocksOutTheGuesserButNotKnownClients(Entrance entrance) {
    var account = account(entrance);
    var other = account(entrance);
    var shared = client();
    assertThat(entrance.attempt(account, true, shared)).isEqualTo(Seen.IN);

    for (int n = 0; n < FREE_OF_AN_ADDRESS; n++) {
      assertThat(entrance.attempt("no-such-" + n, false, shared)).isEqualTo(Seen.WRONG);
    }

    assertThat(entrance.attempt("no-such-account", false, shared)).isEqualTo(Seen.REFUSED);
    assertThat(entrance.attempt(other, true, shared)).isEqualTo(Seen.REFUSED);
    assertThat(entrance.attempt(account, true, shared)).isEqualTo(Seen.IN);
    assertThat(entrance.attempt(other, true, client())).isEqualTo(Seen.IN);
  }

  /** Messages to an address token may name no partner. */
  @Test
  void guessingAddressTokensDoesNotLockOutTheBroker() {
    try (var partner =
        Broker.open(server)
            .with("urlToken", SECRET)
            .with("authentication", Map.of("open", false))) {
      for (int n = 0; n < 2 * FREE_OF_AN_ACCOUNT; n++) {
        assertThat(toToken("guessed-" + UUID.randomUUID(), client())).isEqualTo(Seen.WRONG);
      }

      assertThat(toToken(SECRET, client())).isEqualTo(Seen.IN);
    }
  }

  @Test
  void guessesOfManyAddressesKeepOutNoBrokerAndNoMonitoring() {
    for (var entrance : List.of(Entrance.PARTNER_SECRET, Entrance.METRICS)) {
      var account = account(entrance);
      for (int n = 0; n < 2 * FREE_OF_AN_ACCOUNT; n++) {
        assertThat(entrance.attempt(account, false, client())).isEqualTo(Seen.WRONG);
      }

      assertThat(entrance.attempt(account, true, client())).isEqualTo(Seen.IN);
    }
  }

  @Test
  void guessingAddressTokensLocksOutTheGuesser() {
    var guesser = client();
    Seen seen = Seen.WRONG;
    for (int n = 0; n < 250 && seen == Seen.WRONG; n++) {
      seen = toToken("guessed-" + UUID.randomUUID(), guesser);
    }
    assertThat(seen).isEqualTo(Seen.REFUSED);
  }

  private static Seen toToken(String token, SecretSender client) {
    var answer =
        client
            .lookupUserAt(
                "ncip/" + token,
                "",
                "<UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>")
            .body();
    if (answer.contains(":UserId>")) {
      return Seen.IN;
    }
    assertThat(answer).containsAnyOf("oo many wrong", "belongs to no partner");
    return answer.contains("oo many wrong") ? Seen.REFUSED : Seen.WRONG;
  }

  @Test
  void ipv6ClientsAreCountedByNetwork() {
    var account = account(Entrance.BASIC);
    for (int n = 0; n < FREE; n++) {
      var client = new SecretSender(server, "2001:db8:0:7::" + n);
      assertThat(Entrance.BASIC.attempt(account, false, client)).isEqualTo(Seen.WRONG);
    }
    var neighbor = new SecretSender(server, "2001:db8:0:7:ffff::1");
    assertThat(Entrance.BASIC.attempt(account, true, neighbor)).isEqualTo(Seen.REFUSED);
    var another = new SecretSender(server, "2001:db8:0:8::1");
    assertThat(Entrance.BASIC.attempt(account, true, another)).isEqualTo(Seen.IN);
  }

  @Test
  void guessingApiTokensIsLimited() {
    var attacker = client();
    HttpResponse<String> answer = attacker.bearer("ilt_first");
    for (int n = 0; n < 250 && answer.statusCode() == 401; n++) {
      answer = attacker.bearer("ilt_guess-" + n);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(client().bearer("ilt_another").statusCode()).isEqualTo(401);
  }

  @Test
  void forwardedAddressesAreTrustedFromTheProxyOnly() {
    try (var partner = Broker.open(server)) {
      partner.with(
          "authentication", Map.of("allowedAddresses", List.of("192.0.2.0/24", "2001:db8::/32")));
      for (var from :
          List.of(
              "192.0.2.7", "2001:db8::9", "203.0.113.1, 192.0.2.8", "192.0.2.9, 198.51.100.4")) {
        assertThat(lookUp(partner, from)).as(from).contains(":UserId>");
      }
      for (var from : List.of("203.0.113.1", "192.0.2.7, 203.0.113.1", "192.0.2.7:80x", "")) {
        assertThat(lookUp(partner, from)).as(from).contains("Agency Authentication Failed");
      }

      assertThat(
              new Records(server)
                  .rows(
                      "select peer from exchange where partner_code = ? order by id",
                      partner.code()))
          .extracting(row -> row.get(0))
          .containsExactly(
              "192.0.2.7",
              "2001:db8::9",
              "192.0.2.8",
              "192.0.2.9",
              "203.0.113.1",
              "203.0.113.1",
              "unknown",
              "127.0.0.1");
    }
  }

  private String lookUp(Broker partner, String from) {
    return new SecretSender(server, from)
        .lookupUser(
            "<ApplicationProfileType>%s</ApplicationProfileType>".formatted(partner.code()),
            "<UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>")
        .body();
  }

  static Stream<String> tooLong() {
    return Stream.of("x".repeat(101), "x".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void tooLongIdentifiersAreRefusedAndCounted(String identifier) {
    var client = client();
    var unknownPartner =
        client.lookupUser(
            "<ApplicationProfileType>%s</ApplicationProfileType>".formatted(identifier), "");
    assertThat(unknownPartner.body()).contains("Unknown Agency").hasSizeLessThan(2000);
    var profile = "<ApplicationProfileType>BRIGHTWATER</ApplicationProfileType>";
    var unknownPatron =
        client.lookupUser(
            profile,
            "<UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>".formatted(identifier));
    assertThat(unknownPatron.body()).contains("Unknown User").hasSizeLessThan(2000);
    for (int n = 0; n < 2 * FREE; n++) {
      assertThat(Entrance.LOOKUP_USER.attempt(identifier, false, client)).isEqualTo(Seen.WRONG);
      assertThat(Entrance.FORM.attempt(identifier, false, client)).isEqualTo(Seen.WRONG);
    }
  }

  /** Creates an account, patron or partner for the test, with the secret {@link #SECRET}. */
  private String account(Entrance entrance) {
    var name = "GUESSED-" + UUID.randomUUID().toString().substring(0, 8);
    var script = new SecretSender(server);
    var admin = SecretSender.basicHeader("admin", "interlend");
    switch (entrance) {
      case FORM, BASIC -> {
        return new StaffRows(server).add(SECRET, StaffRows.QUICK, true, "VIEWER");
      }
      case PATRONS_PAGE, LOOKUP_USER ->
          assertThat(
                  script
                      .send(
                          "api/patrons/u-" + name,
                          "PUT",
                          admin,
                          """
                          {"firstName": "Patron", "lastName": "Of The Test", "barcodes": ["%s"], "pin": "%s"}"""
                              .formatted(name, SECRET))
                      .statusCode())
              .isEqualTo(201);
      case PARTNER_SECRET ->
          assertThat(
                  script
                      .send(
                          "api/partners/" + name,
                          "PUT",
                          admin,
                          """
                          {"name": "Partner of the test", "status": "ACTIVE", "userIdentifierType": "BARCODE", "secret": "%s"}"""
                              .formatted(SECRET))
                      .statusCode())
              .isEqualTo(201);
      default -> {}
    }
    return name;
  }

  private SecretSender client() {
    addresses++;
    return new SecretSender(server, "198.51.%d.%d".formatted(addresses / 250, addresses % 250 + 1));
  }
}
