package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.interlend.api.problem.Problem;

/**
 * Says which fields may be null: programs that are generated from the document refuse an answer
 * with a null that it does not allow. A field without a value is null. Numbers and flags that Java
 * keeps without an object, lists, maps, and what has a default always have a value.
 */
final class OpenApiNullableFields {

  private static final String INTERLEND = "org.interlend.";

  private final Set<Type> visited = new HashSet<>();
  private final Map<String, Class<?>> types = new HashMap<>();

  /**
   * @param resources whose methods take and return the types that the schemas describe
   */
  OpenApiNullableFields(Set<Class<?>> resources) {
    visit(Problem.class);
    for (Class<?> resource : resources) {
      for (Method method : resource.getMethods()) {
        visit(method.getGenericReturnType());
        for (Type parameter : method.getGenericParameterTypes()) {
          visit(parameter);
        }
        APIResponseSchema described = method.getAnnotation(APIResponseSchema.class);
        if (described != null) {
          visit(described.value());
        }
        for (APIResponse response : method.getAnnotationsByType(APIResponse.class)) {
          for (Content content : response.content()) {
            visit(content.schema().implementation());
          }
        }
      }
    }
  }

  /** The types that the schemas describe. */
  List<Class<?>> types() {
    return visited.stream()
        .filter(type -> type instanceof Class<?>)
        .<Class<?>>map(type -> (Class<?>) type)
        .toList();
  }

  /** The fields of the type that the schema describes. */
  List<Field> fieldsOf(String schema) {
    return types.containsKey(schema) ? fields(types.get(schema)) : List.of();
  }

  private void visit(Type type) {
    if (!visited.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      visit(generic.getRawType());
      for (Type argument : generic.getActualTypeArguments()) {
        visit(argument);
        if (generic.getRawType() instanceof Class<?> raw && argument instanceof Class<?> of) {
          types.put(raw.getSimpleName() + of.getSimpleName(), raw);
        }
      }
    } else if (type instanceof Class<?> plain && plain.getName().startsWith(INTERLEND)) {
      types.merge(OpenApiSettingSchemas.nameOf(plain), plain, OpenApiNullableFields::described);
      fields(plain).forEach(field -> visit(field.getGenericType()));
    }
  }

  /** Of two types with one name the one that is described is in the document. */
  private static Class<?> described(Class<?> one, Class<?> other) {
    return other.isAnnotationPresent(
            org.eclipse.microprofile.openapi.annotations.media.Schema.class)
        ? other
        : one;
  }

  /** The fields of a type as JSON has them: those of what is unwrapped in place of that. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    if (type.getSuperclass() != null) {
      fields.addAll(fields(type.getSuperclass()));
    }
    for (Field field : type.getDeclaredFields()) {
      fields.addAll(
          field.isAnnotationPresent(JsonUnwrapped.class)
              ? fields(field.getType())
              : List.of(field));
    }
    return fields;
  }

  /**
   * @param schemas all of the document, by name
   */
  void complete(Map<String, Schema> schemas) {
    schemas.forEach(
        (name, schema) -> {
          Map<String, Schema> properties = schema.getProperties();
          if (properties != null) {
            if (types.containsKey(name)) {
              schema.setProperties(inOrder(fields(types.get(name)), properties));
            }
            properties.forEach(
                (field, property) -> {
                  allowUnknownLists(property.getAdditionalPropertiesSchema());
                  if (mayBeNull(property) && !isRequired(schema, field) && !holds(name, field)) {
                    allowNull(property);
                  }
                });
          }
        });
  }

  /** The fields in the order of JSON; the generator has those of what is unwrapped in none. */
  private static Map<String, Schema> inOrder(List<Field> fields, Map<String, Schema> properties) {
    Map<String, Schema> ordered = new LinkedHashMap<>();
    fields.stream()
        .map(Field::getName)
        .filter(properties::containsKey)
        .forEach(field -> ordered.put(field, properties.get(field)));
    properties.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static boolean isRequired(Schema schema, String field) {
    return schema.getRequired() != null && schema.getRequired().contains(field);
  }

  private static boolean mayBeNull(Schema property) {
    return property.getDefaultValue() == null
        && property.getItems() == null
        && property.getAdditionalPropertiesSchema() == null;
  }

  /** Whether the field is of a type that always has a value. */
  private boolean holds(String schema, String field) {
    Class<?> type = types.get(schema);
    return type != null
        && fields(type).stream()
            .anyMatch(one -> one.getName().equals(field) && one.getType().isPrimitive());
  }

  /** A list within a map may be null: it is not known, which an empty one is. */
  private static void allowUnknownLists(Schema values) {
    if (values != null && values.getItems() != null) {
      values.addType(SchemaType.NULL);
    }
  }

  private static void allowNull(Schema property) {
    Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
    if (property.getRef() != null) {
      Schema value = OASFactory.createSchema().ref(property.getRef());
      property.ref(null).type(null).anyOf(List.of(value, nothing));
      return;
    }
    property.addType(SchemaType.NULL);
    if (property.getEnumeration() != null) {
      List<Object> values = new ArrayList<>(property.getEnumeration());
      values.add(null);
      property.setEnumeration(values);
    }
  }
}
