package org.interlend.libris.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a request that are about the patron. */
public final class PersonalFieldMask {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MASK = "***";
  private static final byte[] NOTHING = {};
  private static final String END_USER = "end_user";

  /** Of a request. */
  private static final Set<String> OF_REQUEST =
      Set.of("user", "user_id", "enduser_id", "libris_enduser_request_id");

  private PersonalFieldMask() {}

  /** Whether a value of a request is about the patron. */
  public static boolean contain(String name) {
    return OF_REQUEST.contains(name);
  }

  /**
   * Masks the values about patrons in a request, or in an answer with requests.
   *
   * @return unchanged bytes when they are no JSON
   */
  public static byte[] mask(byte[] text) {
    return masked(text).orElse(text);
  }

  /**
   * The same for a place that must never have them.
   *
   * @return nothing of what is no JSON object, such as an answer that was cut off
   */
  public static byte[] maskOrNothing(byte[] text) {
    return masked(text).orElse(NOTHING);
  }

  private static Optional<byte[]> masked(byte[] text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree == null || !tree.isObject()) {
        return Optional.empty();
      }
      mask(tree);
      tree.path("ill_requests").forEach(PersonalFieldMask::mask);
      return Optional.of(JSON.writeValueAsBytes(tree));
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static void mask(JsonNode request) {
    if (request instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (OF_REQUEST.contains(field.getKey())) {
          mask(field);
        } else if (field.getKey().equals(END_USER) && field.getValue() instanceof ObjectNode user) {
          user.properties().forEach(PersonalFieldMask::mask);
        }
      }
    }
  }

  /** An absent value stays visible as such. */
  private static void mask(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    boolean absent = value.isNull() || value.asText().isEmpty() || value.asText().equals("0");
    if (value.isContainerNode() || !absent) {
      field.setValue(JSON.getNodeFactory().textNode(MASK));
    }
  }
}
