package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;

/** Requests are assigned to members of staff, who take care of them. */
@OnEachDatabase
class AssignmentIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Shelf shelf;

  AssignmentIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
  }

  @Test
  void aBorrowingRequestIsAssignedFoundAndReleasedWithItsHistory() {
    try (Broker partner = Broker.open(server)) {
      String request = fresh("ASSIGN");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      String list = "borrowing-requests?partner=" + partner.code();
      long id = api.get(list).json().at("/rows/0/id").asLong();
      String path = "borrowing-requests/" + id;
      assertThat(total(list + "&assignedTo=-")).isOne();

      JsonNode assigned = api.put(path + "/assignment", "{\"account\": \"sharing\"}").json();
      assertThat(assigned.path("assignedTo").asText()).isEqualTo("sharing");
      assertThat(total(list + "&assignedTo=sharing")).isOne();
      assertThat(total(list + "&assignedTo=-")).isZero();
      int lines = assigned.path("history").size();
      assertThat(assigned.path("history").get(lines - 1).toString())
          .contains("Assigned to sharing", "admin");
      assertThat(api.put(path + "/assignment", "{\"account\": \"sharing\"}").json().path("history"))
          .as("the same again changes nothing")
          .hasSize(lines);

      for (String wrong : new String[] {"no-such-account", "viewer"}) {
        assertThat(api.put(path + "/assignment", "{\"account\": \"%s\"}".formatted(wrong)).status())
            .as(wrong)
            .isEqualTo(400);
      }
      assertThat(
              new ApiClient(server, "viewer", "interlend")
                  .put(path + "/assignment", "{\"account\": null}")
                  .status())
          .isEqualTo(403);

      JsonNode released = api.put(path + "/assignment", "{\"account\": null}").json();
      assertThat(released.path("assignedTo").isNull()).isTrue();
      assertThat(released.path("history")).hasSize(lines + 1);
      assertThat(total(list + "&assignedTo=-")).isOne();
    }
  }

  @Test
  void anAccountThatBecameInactiveKeepsItsRequestsAndGetsNoNewOnes() {
    try (Broker partner = Broker.open(server)) {
      String colleague = fresh("colleague");
      account(colleague, true);
      String request = fresh("LEFT");
      broker
          .send(checkOutItem(request, shelf.newCopy().barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      String list = "lending-requests?partner=" + partner.code();
      String path = "lending-requests/" + api.get(list).json().at("/rows/0/id").asLong();
      String body = "{\"account\": \"%s\"}".formatted(colleague);
      assertThat(api.put(path + "/assignment", body).json().path("assignedTo").asText())
          .isEqualTo(colleague);

      account(colleague, false);
      assertThat(total(list + "&assignedTo=" + colleague)).isOne();
      api.put(path + "/assignment", "{\"account\": null}");
      assertThat(api.put(path + "/assignment", body).status()).isEqualTo(400);
    }
  }

  private void account(String username, boolean active) {
    assertThat(
            api.put(
                    "staff/" + username,
                    """
                    {"displayName": "A colleague", "roles": ["RESOURCE_SHARING_OPERATOR"],
                     "active": %s}
                    """
                        .formatted(active))
                .status())
        .isIn(200, 201);
  }

  private int total(String list) {
    return api.get(list).json().path("total").asInt();
  }
}
