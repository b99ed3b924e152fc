package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
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
    return TextDeserializer.read(parser, context);
  }
}
