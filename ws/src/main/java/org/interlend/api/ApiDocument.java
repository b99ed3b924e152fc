package org.interlend.api;

import java.util.Arrays;
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
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.interlend.api.circulation.TermsJson;
import org.interlend.api.partners.PartnerJson;
import org.interlend.api.partners.WorkflowProfileJson;
import org.interlend.api.problem.Problem;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.institution.DeskMail;
import org.interlend.institution.PickTime;
import org.interlend.lending.request.LendingAction;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.slnp.SlnpServer;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.requests.action.ActionPlace;
import org.interlend.requests.action.RequestAction;

/**
 * Completes the OpenAPI document during the build: how to sign in, and the problems that every call
 * of a kind may return. The running API does not use this class.
 */
public class ApiDocument implements OASFilter {

  private static final String PASSWORD = "staff";
  private static final String TOKEN = "token";
  private static final String PROBLEM = "#/components/schemas/Problem";

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "A field or parameter is missing or invalid; the answer names it",
              "401", "No staff account or API token was given, or a wrong one",
              "403", "The account has no role that may do this",
              "404", "A code, number or barcode is unknown",
              "409", "A rule of the library refuses it, or another user changed the same record",
              "413", "The body is too large",
              "415", "The format of the body is not supported",
              "429", "Too many wrong passwords or tokens; Retry-After says for how many seconds",
              "500", "An internal error; the reference leads to the log",
              "503", "The database, or the directory of staff, does not answer; try again later"));

  private static final Set<String> WITH_RESULT = Set.of("201", "202");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .addSecurityScheme(
            PASSWORD,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description(
                    "A staff account. Writing requires certain roles, as does reading what is about"
                        + " patrons, accounts, the audit or settings of the server; other reading"
                        + " any role."))
        .addSecurityScheme(
            TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                    "An API token of a staff account, which an administrator creates for a script."
                        + " It is faster than a password, and can have fewer roles than the"
                        + " account."));
    document.security(
        List.of(
            OASFactory.createSecurityRequirement().addScheme(PASSWORD),
            OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    describeSteps(document, BorrowingAction.values());
    describeSteps(document, LendingAction.values());
    document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
    SettingSchemas settings = new SettingSchemas(document.getComponents().getSchemas());
    settings.complete(new PartnerJson());
    settings.complete(new WorkflowProfileJson());
    settings.complete(new SlnpSettings());
    settings.complete(new SlnpTls());
    settings.complete(new SlnpServer());
    settings.complete(new LibrisSettings());
    settings.complete(new TemporaryItemRuleSettings());
    settings.complete(new TermsJson());
    settings.complete(new PickTime());
    settings.complete(new DeskMail());
  }

  /** The API offers some of the actions on requests. */
  private static <A extends Enum<A> & RequestAction<?>> void describeSteps(
      OpenAPI document, A[] actions) {
    document
        .getComponents()
        .getSchemas()
        .get(actions[0].getDeclaringClass().getSimpleName())
        .setEnumeration(
            Arrays.stream(actions)
                .filter(action -> action.isAt(ActionPlace.API))
                .map(action -> (Object) action.name())
                .toList());
  }

  private static void complete(PathItem path) {
    path.getOperations().forEach(ApiDocument::complete);
  }

  private static void complete(HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    PROBLEMS.forEach(
        (status, description) -> {
          if (possible(method, status) && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                status, OASFactory.createAPIResponse().description(description));
          }
        });
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    responses
        .getAPIResponses()
        .forEach((status, response) -> complete(responses, status, response));
  }

  /** Every problem has the same content, and what is made the content of what is replaced. */
  private static void complete(APIResponses all, String status, APIResponse response) {
    if (response.getContent() != null) {
      return;
    }
    if (status.compareTo("400") >= 0) {
      response.setContent(problem());
    } else if (WITH_RESULT.contains(status) && all.hasAPIResponse("200")) {
      response.setContent(all.getAPIResponse("200").getContent());
    }
  }

  private static boolean possible(HttpMethod method, String status) {
    Set<String> whileReading = Set.of("400", "401", "403", "404", "429", "500", "503");
    return method != HttpMethod.GET || whileReading.contains(status);
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }
}
