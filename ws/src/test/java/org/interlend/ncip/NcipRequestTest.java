package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubjectResolver;
import org.junit.jupiter.api.Test;

class NcipRequestTest {

  private static NcipRequest message(Element id) {
    return new NcipRequest(
        Element.of("CheckInItem", id), null, null, null, (RequestSubjectResolver) null);
  }

  private static NcipProblem refusal(ThrowingCallable step) {
    return catchThrowableOfType(NcipException.class, step).problem();
  }

  @Test
  void aMessageWithoutTheNumberOfItsItemOrRequestIsRefused() {
    var message = message(Element.of("ItemId"));

    assertThat(refusal(message::neededItemNumber).type())
        .isEqualTo(ProblemType.NEEDED_DATA_MISSING);
    assertThat(refusal(message::neededRequestNumber).type())
        .isEqualTo(ProblemType.NEEDED_DATA_MISSING);
  }

  @Test
  void aPatronsIdIsRepeatedInTheSchemasOrderAndWithoutExtensions() {
    var agency = Element.coded("AgencyId", "urn:x:agencies", "LEH");
    var type = Element.coded("UserIdentifierType", "urn:x:types", "Barcode");
    var number = Element.of("UserIdentifierValue", "P1");

    var repeated =
        message(Element.of("UserId", number, type, Element.of("Ext"), agency)).userId(null);

    assertThat(repeated).isEqualTo(Element.of("UserId", agency, type, number));
  }

  @Test
  void anItemMayBeNamedByTheNumberOfItsRequest() {
    var id =
        Element.of(
            "ItemId",
            Element.coded("ItemIdentifierType", "urn:x:requests", "ILL Request Id"),
            Element.of("ItemIdentifierValue", "12345"));

    var message = message(id);

    assertThat(message.itemNumber()).isEmpty();
    assertThat(message.requestNumber()).contains("12345");
    assertThat(message.neededRequestNumber()).isEqualTo("12345");
    assertThat(message.namedItemId("30100200417")).isEqualTo(id);
    assertThat(refusal(message::neededItemNumber))
        .extracting(NcipProblem::type, NcipProblem::value)
        .containsExactly(ProblemType.UNKNOWN_ITEM, "12345");
  }
}
