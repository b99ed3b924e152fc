package org.interlend.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The content of the header Authorization of a request. */
public sealed interface AuthorizationHeader {

  /** There is no such header. */
  record None() implements AuthorizationHeader {}

  /** Name and password (RFC 7617). */
  record Basic(String name, String password) implements AuthorizationHeader {

    /** Leaves the password out, so that no log contains it. */
    @Override
    public String toString() {
      return "Basic[" + name + "]";
    }
  }

  /** A token (RFC 6750). */
  record Bearer(String token) implements AuthorizationHeader {

    /** Leaves the token out, so that no log contains it. */
    @Override
    public String toString() {
      return "Bearer";
    }
  }

  /**
   * A header that cannot be read.
   *
   * @param fault what is wrong with it, as the end of a sentence that begins "The header
   *     Authorization"
   */
  record Unreadable(String fault) implements AuthorizationHeader {}

  /**
   * @param header the header as received, or null
   */
  static AuthorizationHeader of(String header) {
    if (header == null) {
      return new None();
    }
    String[] parts = header.strip().split("\\s+", 2);
    String value = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(value);
      case "bearer" ->
          value.isEmpty() ? new Unreadable("names no token after Bearer") : new Bearer(value);
      case "" -> new Unreadable("is empty");
      default -> new Unreadable("begins with neither Basic nor Bearer");
    };
  }

  private static AuthorizationHeader basic(String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = text.indexOf(':');
      return colon < 0
          ? new Unreadable("has no colon between name and password")
          : new Basic(text.substring(0, colon), text.substring(colon + 1));
    } catch (IllegalArgumentException noBase64) {
      return new Unreadable("is not in Base64 after Basic");
    } catch (CharacterCodingException noUtf8) {
      return new Unreadable("holds a name or password that is not in UTF-8");
    }
  }
}
