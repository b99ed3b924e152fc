package org.interlend.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.ResourceMethod;

/** Describes the calls whose records have tags: the headers of both directions. */
final class OpenApiConditionalRequests {

  private final Set<String> tagged;

  /**
   * @param resources whose methods may be tagged
   */
  OpenApiConditionalRequests(Set<Class<?>> resources) {
    tagged =
        resources.stream()
            .flatMap(ResourceMethod::of)
            .filter(call -> call.method().isAnnotationPresent(EntityTagBinding.class))
            .map(ResourceMethod::toString)
            .collect(Collectors.toSet());
  }

  void complete(String path, String verb, Operation operation) {
    if (!tagged.contains(verb + " " + path)) {
      return;
    }
    APIResponses responses = operation.getResponses();
    if (verb.equals(HttpMethod.GET)) {
      operation.addParameter(
          header(HttpHeaders.IF_NONE_MATCH, "The ETag of an earlier answer, to get only a change"));
      responses.addAPIResponse(
          "304", OASFactory.createAPIResponse().description("It has not changed since"));
    } else {
      operation.addParameter(
          header(
              HttpHeaders.IF_MATCH,
              "The ETag of the answer on which the change is based; * for any existing one"));
      responses.addAPIResponse(
          "412", OASFactory.createAPIResponse().description("It is not as If-Match requires"));
    }
    if (verb.equals(HttpMethod.PUT) && responses.hasAPIResponse("201")) {
      operation.addParameter(
          header(HttpHeaders.IF_NONE_MATCH, "* to create only, and replace nothing"));
    }
    Stream.of("200", "201")
        .filter(responses::hasAPIResponse)
        .map(responses::getAPIResponse)
        .forEach(
            response ->
                response.addHeader(
                    HttpHeaders.ETAG,
                    OASFactory.createHeader()
                        .description("The tag of the record as it is now")
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
  }
}
