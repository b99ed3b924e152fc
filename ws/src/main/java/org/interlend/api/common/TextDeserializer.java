package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.interlend.text.Text;

/**
 * Reads text without blanks at its ends. Characters that cannot be kept or sent, and those that
 * screens do not show, are refused.
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
          parser,
          "has a control character, half of a character, or U+FFFE or U+FFFF, which cannot be used");
    }
    return text;
  }

  private static boolean isRefused(int c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c) || Text.isUnusable(c);
  }
}
