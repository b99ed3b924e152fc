package org.interlend.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.List;

/** How clients in the field tell a success from a failure of AcceptItem. */
enum ClientKind {
  /** Looks for words anywhere in the body, as scripts of an ILL desk's software do. */
  SEARCHING_THE_TEXT {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response) {
      var body = new String(response.body(), UTF_8);
      return response.statusCode() < 400
          && List.of(
                  "Item Not Checked Out",
                  "User Authentication Failed",
                  "Service is not known",
                  "Problem")
              .stream()
              .noneMatch(body::contains);
    }
  },

  /** Takes status 200 and application/xml only, then the first problem at any depth. */
  STRICT_ABOUT_HTTP {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response) {
      var type = response.headers().firstValue("Content-Type").orElse("");
      return response.statusCode() == 200
          && type.startsWith("application/xml")
          && NcipAnswer.valid(response.body()).problemType().isEmpty()
          && NcipAnswer.valid(response.body()).kind().equals("AcceptItemResponse");
    }
  },

  /** Looks elements up by their qualified name, prefix and all. */
  KNOWING_ONE_PREFIX {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response) {
      var document = NcipAnswer.valid(response.body()).document();
      return document.getElementsByTagName("ns1:ProblemType").getLength() == 0
          && document.getElementsByTagName("ns1:AcceptItemResponse").getLength() == 1;
    }
  },

  /** Fails unless the answer holds both the request's and the item's number. */
  NEEDING_BOTH_NUMBERS {
    @Override
    boolean seesSuccess(HttpResponse<byte[]> response) {
      var answer = NcipAnswer.valid(response.body());
      return answer.has("RequestId", "RequestIdentifierValue")
          && answer.has("ItemId", "ItemIdentifierValue");
    }
  };

  /** Whether the client goes on with its work. */
  abstract boolean seesSuccess(HttpResponse<byte[]> response);
}
