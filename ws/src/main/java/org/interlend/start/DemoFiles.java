package org.interlend.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.interlend.api.common.ObjectMapperProvider;

/** The files of the demonstration. */
final class DemoFiles {

  private DemoFiles() {}

  static InputStream open(String name) {
    return DemoFiles.class.getResourceAsStream(name);
  }

  static byte[] bytes(String name) {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param name of the file, without its ending
   */
  static JsonNode json(String name) {
    try {
      return ObjectMapperProvider.MAPPER.readTree(bytes(name + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static <T> T read(JsonNode json, Class<T> type) {
    try {
      return ObjectMapperProvider.MAPPER.treeToValue(json, type);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
