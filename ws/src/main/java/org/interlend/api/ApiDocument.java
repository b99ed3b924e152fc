package org.interlend.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.interlend.api.problem.Problem;

/**
 * Completes the API's description while it is built: sign-in, and the problems that every call of a
 * kind may answer. It is not needed when the API runs.
 */
public class ApiDocument implements OASFilter {

  private static final String SIGN_IN = "staff";
  private static final String PROBLEM = "#/components/schemas/Problem";

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "A field or parameter is missing or cannot be right; it is named",
              "401", "No staff account was given, or the password is wrong",
              "403", "The account has no role that may do this",
              "404", "A code, number or barcode is not known",
              "409", "The library's rules refuse it, or somebody else changed the same record",
              "413", "The body is too large",
              "415", "The body is in a format that is not taken",
              "500", "A fault of ours; the reference leads to the log"));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .addSecurityScheme(
            SIGN_IN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("A staff account. Reading needs any role, writing the one that may."));
    document.security(List.of(OASFactory.createSecurityRequirement().addScheme(SIGN_IN)));
    document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
  }

  private static void complete(PathItem path) {
    path.getOperations().forEach(ApiDocument::complete);
  }

  private static void complete(HttpMethod method, Operation operation) {
    PROBLEMS.forEach(
        (status, description) -> {
          if (possible(method, status)) {
            operation.getResponses().addAPIResponse(status, problem(description));
          }
        });
  }

  private static boolean possible(HttpMethod method, String status) {
    Set<String> whileReading = Set.of("400", "401", "403", "404", "500");
    return method != HttpMethod.GET || whileReading.contains(status);
  }

  private static APIResponse problem(String description) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}
