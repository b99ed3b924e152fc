package org.interlend.requests.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values of a broker's message. */
class BrokerValuesTest {

  private static final BrokerValue NAME = new BrokerValue("name", "Muster", true);
  private static final BrokerValue MARK = new BrokerValue("mark", "TEC 1", false);

  @Test
  void emptyOnesAndThoseBeyondTheLimitAreLeftOut() {
    assertThat(
            new BrokerValues(
                    List.of(
                        new BrokerValue(null, "x", false), new BrokerValue("k", null, false), MARK))
                .list())
        .containsExactly(MARK);
    List<BrokerValue> many =
        IntStream.range(0, 81).mapToObj(i -> new BrokerValue("k" + i, "v", false)).toList();
    assertThat(new BrokerValues(many).list()).hasSize(80).isEqualTo(many.subList(0, 80));
    assertThat(new BrokerValues(List.of(MARK)).isEmpty()).isFalse();
    assertThat(BrokerValues.NONE.isEmpty()).isTrue();
  }

  @Test
  void aValueIsFoundByItsKey() {
    BrokerValues values =
        new BrokerValues(List.of(NAME, MARK, new BrokerValue("mark", "2", false)));
    assertThat(values.text("mark")).contains("TEC 1");
    assertThat(values.text("other")).isEmpty();
  }

  @Test
  void ofARepeatedMessageOnlyWhatIsNotKnownIsNew() {
    BrokerValue later = new BrokerValue("mark", "TEC 2", false);
    var repeated =
        new MessageRemarks(null, BrokerNotes.NONE, new BrokerValues(List.of(NAME, MARK)));

    assertThat(repeated.keeping(new BrokerValues(List.of(later))).values().list())
        .containsExactly(NAME, later);
  }

  @Test
  void thoseAboutThePatronAreRemovedWithThePatron() {
    assertThat(new BrokerValues(List.of(NAME, MARK)).anonymous().list()).containsExactly(MARK);
  }

  @Test
  void aChainOfSuppliersHasThirtyAtMostAndEachACode() {
    List<AskedSupplier> many =
        IntStream.range(0, 31)
            .mapToObj(i -> new AskedSupplier("L" + i, null, null, null, false, false))
            .toList();
    assertThat(new SupplierChain(many).list()).hasSize(30);
    assertThat(
            new SupplierChain(List.of(new AskedSupplier(null, null, "no", null, false, false)))
                .isEmpty())
        .isTrue();
    assertThat(new SupplierChain(many).isEmpty()).isFalse();
  }
}
