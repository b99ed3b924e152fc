package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.List;
import org.interlend.support.NcipAnswer;

/** How clients in the field distinguish success from failure. */
enum ClientKind {
  /** Searches the whole body for words, as scripts of ILL software do. */
  SEARCHING_THE_TEXT {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response, String service) {
      var body = new String(response.body(), UTF_8);
      return response.statusCode() < 400
          && failureWords(service).stream().noneMatch(body::contains);
    }

    private List<String> failureWords(String service) {
      return switch (service) {
        case "CheckInItem" -> List.of("Unknown Item", "Item Not Checked Out", "Problem");
        case "CheckOutItem" ->
            List.of("User Ineligible To Check Out This Item", "User Unknown", "Problem");
        default ->
            List.of(
                "Item Not Checked Out",
                "User Authentication Failed",
                "Service is not known",
                "Problem");
      };
    }
  },

  /** Accepts status 200 and application/xml only, then searches for a problem at any depth. */
  STRICT_ABOUT_HTTP {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response, String service) {
      var type = response.headers().firstValue("Content-Type").orElse("");
      return response.statusCode() == 200
          && type.startsWith("application/xml")
          && NcipAnswer.valid(response.body()).problemType().isEmpty()
          && NcipAnswer.valid(response.body()).kind().equals(service + "Response");
    }
  },

  /** Looks elements up by their qualified name with its prefix. */
  KNOWING_ONE_PREFIX {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response, String service) {
      var document = NcipAnswer.valid(response.body()).document();
      return document.getElementsByTagName("ns1:ProblemType").getLength() == 0
          && document.getElementsByTagName("ns1:" + service + "Response").getLength() == 1;
    }
  },

  /** Fails unless the answer has the numbers that the service requires. */
  NEEDING_BOTH_NUMBERS {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response, String service) {
      var answer = NcipAnswer.valid(response.body());
      return response.statusCode() < 400
          && answer.has("ItemId", "ItemIdentifierValue")
          && (service.equals("CheckOutItem")
              ? answer.has("UserId", "UserIdentifierValue")
              : answer.has("RequestId", "RequestIdentifierValue"));
    }
  };

  /** Whether the client sees a success. */
  abstract boolean seesSuccess(HttpResponse<byte[]> response, String service);
}
