package org.interlend.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the schemas of nested enums, of which several are called {@code Kind}, with the class in
 * which they are: the generator numbers them.
 */
final class OpenApiNestedEnumNames {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, List<Class<?>>> enums;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param types that the schemas describe
   */
  OpenApiNestedEnumNames(Collection<Class<?>> types) {
    enums =
        types.stream().filter(Class::isEnum).collect(Collectors.groupingBy(Class::getSimpleName));
  }

  void complete(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    enums.values().stream()
        .filter(several -> several.size() > 1)
        .flatMap(List::stream)
        .filter(type -> type.getEnclosingClass() != null)
        .forEach(type -> name(type, schemas));
    names.forEach(
        (numbered, name) -> {
          Schema schema = schemas.get(numbered);
          document.getComponents().removeSchema(numbered);
          document.getComponents().addSchema(name, schema);
        });
    document.getComponents().getSchemas().values().forEach(this::refer);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(this::refer);
  }

  private void name(Class<?> type, Map<String, Schema> schemas) {
    List<Object> values =
        Arrays.stream(type.getEnumConstants())
            .map(each -> (Object) ((Enum<?>) each).name())
            .toList();
    schemas.entrySet().stream()
        .filter(each -> each.getKey().matches(type.getSimpleName() + "\\d*"))
        .filter(each -> values.equals(each.getValue().getEnumeration()))
        .findFirst()
        .ifPresent(
            each ->
                names.put(
                    each.getKey(),
                    type.getEnclosingClass().getSimpleName() + type.getSimpleName()));
  }

  private void refer(Operation operation) {
    Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .forEach(parameter -> refer(parameter.getSchema()));
    if (operation.getRequestBody() != null) {
      refer(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> refer(response.getContent()));
  }

  private void refer(Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(media -> refer(media.getSchema()));
    }
  }

  private void refer(Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      String name = names.get(schema.getRef().substring(SCHEMAS.length()));
      if (name != null) {
        schema.ref(SCHEMAS + name);
      }
    }
    List<Schema> parts = new ArrayList<>();
    parts.add(schema.getItems());
    parts.add(schema.getAdditionalPropertiesSchema());
    Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
        .filter(Objects::nonNull)
        .forEach(parts::addAll);
    if (schema.getProperties() != null) {
      parts.addAll(schema.getProperties().values());
    }
    parts.forEach(this::refer);
  }
}
