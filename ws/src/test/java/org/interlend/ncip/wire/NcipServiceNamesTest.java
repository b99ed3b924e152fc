package org.interlend.ncip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NcipServiceNamesTest {

  @Test
  void servicesAndNotificationsAreDistinguished() {
    assertThat(NcipServiceNames.isKnown("CreateAgency", Version.TWO)).isTrue();
    assertThat(NcipServiceNames.isKnown("LookupVersion", Version.TWO)).isTrue();
    assertThat(NcipServiceNames.isKnown("Frobnicate", Version.TWO)).isFalse();
    assertThat(NcipServiceNames.isKnown("AcceptItemResponse", Version.TWO)).isFalse();
    assertThat(NcipServiceNames.isNotification("ItemShipped")).isTrue();
    assertThat(NcipServiceNames.isNotification("AcceptItem")).isFalse();
    assertThat(NcipServiceNames.responseOf("AcceptItem")).isEqualTo("AcceptItemResponse");
  }

  @Test
  void aNotificationIsHandledLikeItsRequest() {
    assertThat(NcipServiceNames.requestOf("ItemCheckedIn")).isEqualTo("CheckInItem");
    assertThat(NcipServiceNames.requestOf("ItemRequested")).isEqualTo("RequestItem");
    assertThat(NcipServiceNames.requestOf("AcceptItem")).isEqualTo("AcceptItem");
  }

  @Test
  void onlyVersionOneAuthenticatesUsers() {
    assertThat(NcipServiceNames.isKnown("AuthenticateUser", Version.ONE)).isTrue();
    assertThat(NcipServiceNames.isKnown("AuthenticateUser", Version.TWO)).isFalse();
  }

  @Test
  void everyServiceOfTheSchemaIsKnown() throws Exception {
    assumeTrue(Files.exists(Fixtures.SCHEMA), "no schema");
    var responses =
        Pattern.compile("<xs:element name=\"(\\w+)Response\"")
            .matcher(Files.readString(Fixtures.SCHEMA))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(responses).hasSize(47).allMatch(name -> NcipServiceNames.isKnown(name, Version.TWO));
  }
}
