package org.interlend.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Compares answers with the OpenAPI document: types, values of enums, and that each field is
 * described. It knows the parts of JSON Schema that the document uses for answers.
 */
final class AnswerSchemas {

  private final JsonNode document;

  AnswerSchemas(JsonNode document) {
    this.document = document;
  }

  /** What of the answer to a GET the document does not allow; empty when it fits. */
  List<String> differences(String path, JsonNode answer) {
    List<String> found = new ArrayList<>();
    JsonNode schema =
        document
            .path("paths")
            .path(path)
            .at("/get/responses/200/content")
            .path("application/json")
            .path("schema");
    compare("", answer, schema, found);
    return found;
  }

  private void compare(String at, JsonNode value, JsonNode schema, List<String> found) {
    if (schema.has("$ref")) {
      compare(at, value, document.at(schema.path("$ref").asText().substring(1)), found);
    } else if (schema.has("anyOf") || schema.has("oneOf")) {
      choose(at, value, schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf"), found);
    } else if (!fits(value, schema)) {
      found.add("%s is %s, not %s".formatted(at, value, schema.path("type")));
    } else if (value.isObject()) {
      compareFields(at, value, schema, found);
    } else {
      for (JsonNode element : value) {
        compare(at + "[]", element, schema.path("items"), found);
      }
    }
  }

  private void choose(String at, JsonNode value, JsonNode choices, List<String> found) {
    List<String> fewest = null;
    for (JsonNode choice : choices) {
      List<String> differences = new ArrayList<>();
      compare(at, value, choice, differences);
      if (fewest == null || differences.size() < fewest.size()) {
        fewest = differences;
      }
    }
    found.addAll(fewest);
  }

  private void compareFields(String at, JsonNode value, JsonNode schema, List<String> found) {
    value
        .properties()
        .forEach(
            field -> {
              String name = at + "." + field.getKey();
              JsonNode property = schema.path("properties").path(field.getKey());
              if (!property.isMissingNode()) {
                compare(name, field.getValue(), property, found);
              } else if (schema.path("additionalProperties").isObject()) {
                compare(name, field.getValue(), schema.path("additionalProperties"), found);
              } else {
                found.add(name + " is not described");
              }
            });
  }

  private static boolean fits(JsonNode value, JsonNode schema) {
    JsonNode type = schema.path("type");
    boolean allowed =
        type.isMissingNode()
            || type.isTextual() && is(value, type.asText())
            || StreamSupport.stream(type.spliterator(), false)
                .anyMatch(one -> is(value, one.asText()));
    return allowed
        && (!schema.has("enum")
            || StreamSupport.stream(schema.path("enum").spliterator(), false)
                .anyMatch(value::equals));
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "null" -> value.isNull();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> throw new IllegalArgumentException(type);
    };
  }
}
