package org.interlend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.UnlistedRefusals;
import org.junit.jupiter.api.Test;

class RefusalJournalLimiterTest {

  private static final Instant NOON = Instant.parse("2026-04-24T10:00:00Z");
  private static final String SENDER = "203.0.113.7";

  private final RefusalJournalLimiter lines = new RefusalJournalLimiter(() -> Optional.of(30));

  @Test
  void linesPerAddressAndHourAreLimitedAndTheRestIsSummedUp() {
    assertThat(lines(SENDER, 100, NOON)).isEqualTo(30);
    assertThat(lines.takeSums())
        .containsExactly(
            new UnlistedRefusals(NOON, MessageProtocol.NCIP2_HTTP, "BROKER", SENDER, 70));

    assertThat(lines(SENDER, 100, NOON.plusSeconds(600))).isEqualTo(5);
  }

  @Test
  void aSumIsReportedOnce() {
    lines(SENDER, 100, NOON);
    lines.takeSums();

    assertThat(lines.takeSums()).isEmpty();
  }

  /** Behind a tunnel several partners have one address. */
  @Test
  void aSumNamesThePartnerThatAllOfItsMessagesConcern() {
    lines(SENDER, "ZFL", 40, NOON);
    assertThat(lines.takeSums()).extracting(UnlistedRefusals::partner).containsExactly("ZFL");

    lines(SENDER, "ZFL", 1, NOON);
    lines(SENDER, "BROKER", 1, NOON);
    assertThat(lines.takeSums()).extracting(UnlistedRefusals::partner).containsOnlyNulls();
  }

  @Test
  void sendersAreLimitedSeparately() {
    lines(SENDER, 1000, NOON);

    assertThat(lines("198.51.100.4", 30, NOON)).isEqualTo(30);
    assertThat(lines.takeSums()).extracting(UnlistedRefusals::peer).containsExactly(SENDER);
  }

  /** A client may use any address of its network. */
  @Test
  void addressesOfOneIpv6NetworkAreOneSender() {
    int written = IntStream.range(0, 100).map(n -> lines("2001:db8:1:2::" + n, 1, NOON)).sum();

    assertThat(written).isEqualTo(30);
  }

  @Test
  void manyAddressesTogetherGetTheLinesOfTwenty() {
    int written =
        IntStream.range(0, 5000).map(n -> lines("2001:db8:0:%d::1".formatted(n), 10, NOON)).sum();

    assertThat(written).isEqualTo(600);
  }

  /** Neither memory nor journal grows with the number of addresses. */
  @Test
  void onlyTheMostFrequentAddressesAreNamed() {
    IntStream.range(0, 5000).forEach(n -> lines("2001:db8:0:%d::1".formatted(n), 40 + n % 7, NOON));

    var sums = lines.takeSums();

    assertThat(sums).hasSize(11);
    assertThat(sums.get(10).peer()).isNull();
    assertThat(sums.stream().mapToInt(UnlistedRefusals::messages).sum() + 600)
        .isEqualTo(IntStream.range(0, 5000).map(n -> 40 + n % 7).sum());
  }

  @Test
  void withoutALimitEveryMessageHasItsLine() {
    var unlimited = new RefusalJournalLimiter(Optional::empty);

    assertThat(
            IntStream.range(0, 1000)
                .allMatch(n -> unlimited.take(SENDER, "BROKER", MessageProtocol.NCIP2_HTTP, NOON)))
        .isTrue();
    assertThat(unlimited.takeSums()).isEmpty();
  }

  private int lines(String address, int messages, Instant now) {
    return lines(address, "BROKER", messages, now);
  }

  private int lines(String address, String partner, int messages, Instant now) {
    return (int)
        IntStream.range(0, messages)
            .filter(n -> lines.take(address, partner, MessageProtocol.NCIP2_HTTP, now))
            .count();
  }
}
