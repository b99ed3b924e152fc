package org.interlend.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completes the software bill of materials (SBOM, CycloneDX). The CycloneDX plugin lists the EAR's
 * libraries from Maven; this class adds each jar of the server, with license and digest.
 */
public final class ServerSbom {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ServerSbom() {}

  /**
   * Writes {@code bom.json} into the server's directory.
   *
   * @param args the server's directory, then the document of the CycloneDX plugin
   * @throws IllegalStateException when a jar cannot be identified
   */
  public static void main(String[] args) throws Exception {
    Path server = Path.of(args[0]);
    ObjectNode bom = (ObjectNode) JSON.readTree(Path.of(args[1]).toFile());
    ArrayNode components = bom.withArray("/components");
    JarCoordinatesResolver names =
        JarCoordinatesResolver.inServer(server, bom.at("/metadata/component/version").asText());
    Set<String> known = new HashSet<>();
    components.forEach(component -> known.add(component.path("bom-ref").asText()));
    for (Path jar : jars(server)) {
      JarCoordinates name = names.of(jar);
      // The application may bring the same jar as the server.
      if (known.add(name.purl())) {
        components.add(component(name, jar));
      }
    }
    JSON.writeValue(server.resolve("bom.json").toFile(), bom);
  }

  /**
   * The jars that are not libraries of the EAR, ordered by path. A server that was killed here has
   * left copies of the EAR's below {@code standalone}.
   */
  private static List<Path> jars(Path server) throws IOException {
    Path ofRuns = server.resolve("standalone");
    Path libraries = server.resolve("modules/org/interlend/libraries");
    try (Stream<Path> files = Files.walk(server)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.startsWith(ofRuns) && !file.startsWith(libraries))
          .sorted()
          .toList();
    }
  }

  private static ObjectNode component(JarCoordinates jar, Path file) throws Exception {
    ObjectNode component = JSON.createObjectNode();
    component.put("type", "library");
    component.put("bom-ref", jar.purl());
    component.put("group", jar.group());
    component.put("name", jar.artifact());
    component.put("version", jar.version());
    component.withArray("/hashes").addObject().put("alg", "SHA-256").put("content", sha256(file));
    for (JarCoordinates.License license : jar.licenses()) {
      component
          .withArray("/licenses")
          .addObject()
          .putObject("license")
          .put("name", license.name())
          .put("url", license.url());
    }
    component.put("purl", jar.purl());
    return component;
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
