package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.RequestAction;

/** Reads an action on a request by its name, if the API offers it. */
final class RequestActionDeserializer<A extends Enum<A> & RequestAction<?>>
    extends StdScalarDeserializer<A> {

  private final Class<A> type;

  RequestActionDeserializer(Class<A> type) {
    super(type);
    this.type = type;
  }

  @Override
  public A deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return type.cast(context.handleUnexpectedToken(type, parser));
    }
    String name = parser.getText().strip();
    Optional<A> action =
        Arrays.stream(type.getEnumConstants())
            .filter(one -> one.isAt(ActionEntryPoint.API) && one.name().equals(name))
            .findFirst();
    return action.isPresent()
        ? action.get()
        : type.cast(context.handleWeirdStringValue(type, name, "is no step of the API"));
  }
}
