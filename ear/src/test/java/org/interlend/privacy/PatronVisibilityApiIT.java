package org.interlend.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patron data the management API shows to which role. */
@OnEachDatabase
class PatronVisibilityApiIT {

  private final InterlendServer server;
  private final ApiClient sharing;
  private final NcipClient ncip;
  private final Records records;

  PatronVisibilityApiIT(InterlendServer server) {
    this.server = server;
    sharing = as("sharing");
    ncip = new NcipClient(server);
    records = new Records(server);
  }

  private ApiClient as(String user) {
    return new ApiClient(server, user, "interlend");
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "partners"})
  void rolesWithoutPatronAccessReadNoPatrons(String user) {
    var other = as(user);
    for (var path :
        new String[] {
          "patrons", "patrons/u88120", "patrons/u88120/account", "borrowing-requests?patron=u88120"
        }) {
      assertThat(sharing.get(path).status()).as(path).isEqualTo(200);
      assertThat(other.get(path).status()).as(path).isEqualTo(403);
    }
  }

  /** As the partner they would read what they may not see. */
  @Test
  void whoMayNotReadPatronsGivesNoPartnerTheirData() {
    var path = "partners/" + fresh("GIVEN");
    var given = "{\"name\": \"Given\", \"lookupUser\": {\"personalDataWithoutPin\": true}}";

    var refused = as("partners").put(path, given);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("lookupUser.personalDataWithoutPin");
    assertThat(sharing.put(path, given).status()).isEqualTo(403);
    assertThat(as("admin").put(path, given).status()).isEqualTo(201);
    assertThat(as("partners").put(path, given).status()).as("as it was before").isEqualTo(200);
  }

  @Test
  void requestsAreShownWithoutThePatron() {
    try (var partner = Broker.open(server)) {
      var loans = new LateLoans(server);
      var patron = loans.patron("SEEN");
      var request = fresh("SEEN");
      ncip.send(
              acceptItem(request, "")
                  .without("ItemId")
                  .without("DateForReturn")
                  .without("PickupLocation")
                  .empty("NonReturnableFlag")
                  .patron("C-" + patron)
                  .profile(partner.code())
                  .with(
                      "ItemOptionalFields",
                      "<ItemOptionalFields><BibliographicDescription>%s</BibliographicDescription><ElectronicResource>%s</ElectronicResource></ItemOptionalFields>"
                          .formatted(
                              text("Title", "Annals"),
                              text("ReferenceToResource", "https://files.example.org/secret"))))
          .succeeds("AcceptItem");
      var path =
          "borrowing-requests/"
              + records.value("select id from borrowing_request where external_id = ?", request);

      assertThat(sharing.get(path).json().path("patron").asText()).isEqualTo(patron);
      assertThat(sharing.get(path).json().toString()).contains("files.example.org/secret");
      assertThat(as("desk").get(path).json().toString())
          .as("desk operators see the patron and may not open files")
          .contains(patron)
          .doesNotContain("files.example.org");
      var seen = as("viewer").get(path).json();
      assertThat(seen.path("title").asText()).isEqualTo("Annals");
      assertThat(seen.path("patron").isNull()).isTrue();
      assertThat(seen.toString()).doesNotContain(patron, "Petra", "files.example.org");

      assertThat(total(sharing, "Petra " + patron)).isEqualTo(1);
      assertThat(total(as("viewer"), "Petra " + patron)).isZero();
      assertThat(total(as("viewer"), request)).isEqualTo(1);
    }
  }

  private static long total(ApiClient api, String words) {
    return api.get("borrowing-requests?text=" + words.replace(" ", "+"))
        .json()
        .path("total")
        .asLong(-1);
  }

  @Test
  void messagesAreShownWithoutThePatron() {
    ncip.send(
            lookupUser("P0043177")
                .with("LoanedItemsDesired", "<LoanedItemsDesired/>")
                .desiring("UserElementType", "User Id"))
        .succeeds("LookupUser");
    var read = lastMessage(sharing);
    assertThat(read.path("userId").asText()).isEqualTo("P0043177");
    assertThat(read.toString()).contains("P0043177", "u88120", "Lichens of the northern fells");

    var seen = lastMessage(as("viewer"));
    assertThat(seen.path("answered").asText())
        .contains("LookupUserResponse", "LoanedItem>***</", "UserIdentifierValue>***</");
    assertThat(seen.toString()).doesNotContain("P0043177", "u88120", "Lichens");

    ncip.send(lookupUser("P-UNKNOWN-1")).isProblem("Unknown User");
    assertThat(lastMessage(sharing).path("explanation").asText()).contains("P-UNKNOWN-1");
    assertThat(lastMessage(as("viewer")).path("explanation").asText())
        .isEqualTo("No patron has the number ***");
  }

  private JsonNode lastMessage(ApiClient api) {
    var latest = records.value("select max(id) from exchange where service = 'LookupUser'");
    return api.get("messages/" + latest).json();
  }
}
