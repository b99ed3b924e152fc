package org.interlend.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.api.common.ObjectMapperProvider;
import org.junit.jupiter.api.Test;

class RequestRemarkBodiesTest {

  @Test
  void whatIsReadOfTheLibraryBehindTheBrokerCanBeSentBack() throws Exception {
    var shown = new BrokerDataJson.Library("BRW", "Brightwater", "7 Quay Street", true);

    var sent =
        ObjectMapperProvider.MAPPER.readValue(
            ObjectMapperProvider.MAPPER.writeValueAsString(shown),
            RequestRemarkBodies.LibraryBody.class);

    assertThat(sent)
        .isEqualTo(new RequestRemarkBodies.LibraryBody("BRW", "Brightwater", "7 Quay Street"));
  }
}
