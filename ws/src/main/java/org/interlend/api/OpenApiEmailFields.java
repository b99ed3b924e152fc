package org.interlend.api;

import jakarta.validation.constraints.Email;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says which fields are e-mail addresses; the generator does not know the constraint. */
final class OpenApiEmailFields {

  private static final String EMAIL = "email";

  private final OpenApiNullableFields described;

  /**
   * @param described knows the fields of each schema
   */
  OpenApiEmailFields(OpenApiNullableFields described) {
    this.described = described;
  }

  /**
   * @param schemas all of the document, by name
   */
  void complete(Map<String, Schema> schemas) {
    schemas.forEach(
        (name, schema) ->
            described.fieldsOf(name).stream()
                .filter(field -> field.isAnnotationPresent(Email.class))
                .forEach(field -> schema.getProperties().get(field.getName()).setFormat(EMAIL)));
  }
}
