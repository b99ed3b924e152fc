package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads a password or PIN as it is sent, with blanks at its ends: the console and HTTP Basic
 * compare it with them. As in every text, control characters are refused, and numbers, which have
 * no zeros at their beginning.
 */
public final class SecretTextDeserializer extends StdScalarDeserializer<String> {

  public SecretTextDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return read(parser, context);
  }

  static String read(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? checked(parser.getText(), parser)
        : (String) context.handleUnexpectedToken(String.class, parser);
  }

  static String checked(String text, JsonParser parser) throws IOException {
    if (text.codePoints().anyMatch(SecretTextDeserializer::isRefused)) {
      throw JsonMappingException.from(
          parser, "has a control character, or half of a character, which cannot be stored");
    }
    return text;
  }

  /** The other half of a character that Java keeps as two is missing. */
  private static boolean isRefused(int c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c)
        || Character.getType(c) == Character.SURROGATE;
  }
}
