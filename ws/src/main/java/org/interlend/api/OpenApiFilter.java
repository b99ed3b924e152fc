package org.interlend.api;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.interlend.api.circulation.TermsJson;
import org.interlend.api.partners.PartnerJson;
import org.interlend.api.partners.WorkflowProfileJson;
import org.interlend.api.problem.Problem;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.lending.request.LendingAction;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.slnp.SlnpReportServer;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.RequestAction;

/**
 * Completes the OpenAPI document during the build: how to sign in, and the problems that every call
 * of a kind may return. The running API does not use this class.
 */
public class OpenApiFilter implements OASFilter {

  private static final String PASSWORD = "staff";
  private static final String TOKEN = "token";
  private static final String PROBLEM = "#/components/schemas/Problem";

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.ofEntries(
              entry("400", "A field or parameter is missing or invalid; the answer names it"),
              entry("401", "No staff account or API token was given, or a wrong one"),
              entry("403", "The account has no role that may do this, or may not do it by a token"),
              entry("404", "A code, number or barcode is unknown"),
              entry("406", "The header Accept allows no format in which this can be answered"),
              entry(
                  "409",
                  "A rule of the library refuses it, or another user changed the same record"),
              entry("413", "The body is too large"),
              entry("415", "The format of the body is not supported"),
              entry(
                  "429",
                  "Too many wrong passwords or tokens; Retry-After says for how many seconds"),
              entry("500", "An internal error; the reference leads to the log"),
              entry(
                  "503",
                  "The database, or the directory of staff, does not answer; try again later")));

  private static final Set<String> WITH_RESULT = Set.of("201", "202");

  /** The generator's pattern of a text that may not be blank. */
  private static final String NOT_BLANK = "\\S";

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
    OpenApiConditionalRequests conditional =
        new OpenApiConditionalRequests(new ApiApplication().getClasses());
    OpenApiRoles roles = new OpenApiRoles(new ApiApplication().getClasses());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          operation.operationId(operationId(method, path));
                          conditional.complete(path, method.name(), operation);
                          roles.complete(path, method.name(), operation);
                          complete(method, operation);
                        }));
    OpenApiSettingSchemas settings =
        new OpenApiSettingSchemas(document.getComponents().getSchemas());
    settings.complete(new PartnerJson());
    settings.complete(new WorkflowProfileJson());
    settings.complete(new SlnpSettings());
    settings.complete(new SlnpTls());
    settings.complete(new SlnpReportServer());
    settings.complete(new LibrisSettings());
    settings.complete(new TemporaryItemRuleSettings());
    settings.complete(new TermsJson());
    settings.complete(new ShelfSearchPeriod());
    settings.complete(new DeskMailSettings());
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.values().forEach(OpenApiFilter::chooseOne);
    OpenApiNullableFields nullable = new OpenApiNullableFields(new ApiApplication().getClasses());
    new OpenApiEmailFields(nullable).complete(schemas);
    nullable.complete(schemas);
    new OpenApiNestedEnumNames(nullable.types()).complete(document);
  }

  /**
   * Bean Validation compares the whole text with a pattern; JSON Schema finds one anywhere in it.
   */
  @Override
  public Schema filterSchema(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      schema.setPattern("^(?:" + pattern + ")$");
    }
    return schema;
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
                .filter(action -> action.isAt(ActionEntryPoint.API))
                .map(action -> (Object) action.name())
                .toList());
  }

  /**
   * The name that a generated client gives to the call, such as {@code putPartnersByCode}: of its
   * method and path alone, so that it stays when our classes change.
   */
  static String operationId(HttpMethod method, String path) {
    return method.name().toLowerCase(Locale.ROOT)
        + Arrays.stream(path.substring("/api/".length()).split("[/-]"))
            .map(
                part ->
                    part.startsWith("{")
                        ? "By" + capital(part.replaceAll("\\W", ""))
                        : capital(part))
            .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void complete(HttpMethod method, Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(parameter -> correctDefault(parameter.getSchema()));
    }
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
      response.setContent(withoutParameters(response.getContent()));
      return;
    }
    if (status.compareTo("400") >= 0) {
      response.setContent(problem());
    } else if (WITH_RESULT.contains(status) && all.hasAPIResponse("200")) {
      response.setContent(all.getAPIResponse("200").getContent());
    }
  }

  /** What is one of several types has theirs, and no fields of its own. */
  private static void chooseOne(Schema schema) {
    if (schema.getOneOf() != null) {
      schema.type(null).properties(null);
    }
  }

  /** The default of a number, which is a text in the annotation. */
  private static void correctDefault(Schema schema) {
    if (schema.getType() != null
        && schema.getType().contains(SchemaType.INTEGER)
        && schema.getDefaultValue() instanceof String number) {
      schema.setDefaultValue(Integer.valueOf(number));
    }
  }

  /** Media types without what only the choice among several needs. */
  private static Content withoutParameters(Content content) {
    Content plain = OASFactory.createContent();
    content
        .getMediaTypes()
        .forEach((name, type) -> plain.addMediaType(name.replaceFirst(";.*", ""), type));
    return plain;
  }

  private static boolean possible(HttpMethod method, String status) {
    Set<String> whileReading = Set.of("400", "401", "403", "404", "406", "429", "500", "503");
    return method != HttpMethod.GET || whileReading.contains(status);
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }
}
