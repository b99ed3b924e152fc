package org.interlend.partners.libris;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrisLinkTest {

  private static final String PAGES = "https://iller.libris.kb.se/librisfjarrlan";

  @ParameterizedTest
  @CsvSource({
    "false, SENT,        5120077, action=search&search_string=Xyz-260311-0004",
    "false, UNFILLED,    5120077, action=notfullfilled&id=5120077",
    "false, CONDITIONAL, 5120077, action=may_reserve&id=5120077",
    "false, ,            5120077, action=search&search_string=Xyz-260311-0004",
    "false, UNFILLED,    ,        action=search&search_string=Xyz-260311-0004",
    "true,  SENT,        5120077, action=incoming&id=5120077",
    "true,  ,            ,        action=search&search_string=Xyz-260311-0004"
  })
  void theLinkLeadsToWhatStaffDoNext(
      boolean lending, LibrisStatus status, String requestId, String query) {
    assertThat(LibrisLink.toRequest(PAGES + "/api", "Xyz-260311-0004", requestId, lending, status))
        .isEqualTo(PAGES + "/lf.php?" + query);
  }
}
