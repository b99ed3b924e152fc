package org.interlend.ncip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServicesTest {

  @Test
  void servicesAndNotificationsAreDistinguished() {
    assertThat(Services.isKnown("CreateAgency", Version.TWO)).isTrue();
    assertThat(Services.isKnown("LookupVersion", Version.TWO)).isTrue();
    assertThat(Services.isKnown("Frobnicate", Version.TWO)).isFalse();
    assertThat(Services.isKnown("AcceptItemResponse", Version.TWO)).isFalse();
    assertThat(Services.isNotification("ItemShipped")).isTrue();
    assertThat(Services.isNotification("AcceptItem")).isFalse();
    assertThat(Services.responseOf("AcceptItem")).isEqualTo("AcceptItemResponse");
  }

  @Test
  void aNotificationIsHandledLikeItsRequest() {
    assertThat(Services.requestOf("ItemCheckedIn")).isEqualTo("CheckInItem");
    assertThat(Services.requestOf("ItemRequested")).isEqualTo("RequestItem");
    assertThat(Services.requestOf("AcceptItem")).isEqualTo("AcceptItem");
  }

  @Test
  void onlyVersionOneAuthenticatesUsers() {
    assertThat(Services.isKnown("AuthenticateUser", Version.ONE)).isTrue();
    assertThat(Services.isKnown("AuthenticateUser", Version.TWO)).isFalse();
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
    assertThat(responses).hasSize(47).allMatch(name -> Services.isKnown(name, Version.TWO));
  }
}
