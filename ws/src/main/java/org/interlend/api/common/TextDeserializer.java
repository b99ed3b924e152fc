package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.interlend.text.Text;

/**
 * Reads text without blanks at its ends. Characters that databases do not store and screens do not
 * show are refused.
 */
final class TextDeserializer extends StdScalarDeserializer<String> {

  TextDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return Text.stripped(read(parser, context));
  }

  /** With blanks at its ends. */
  static String read(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? checked(parser.getText(), parser)
        : (String) context.handleUnexpectedToken(String.class, parser);
  }

  static String checked(String text, JsonParser parser) throws IOException {
    if (text.codePoints().anyMatch(TextDeserializer::isRefused)) {
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
