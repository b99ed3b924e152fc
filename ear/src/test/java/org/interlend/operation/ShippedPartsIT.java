package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.interlend.support.ServerFolder;
import org.junit.jupiter.api.Test;

/** The contents of the built server, and its SBOM. */
class ShippedPartsIT {

  private static final Path SERVER = ServerFolder.BUILT;

  private final JsonNode components;

  ShippedPartsIT() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(SERVER.resolve("bom.json").toFile());
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    components = bom.path("components");
  }

  @Test
  void theSbomListsEachJarWithItsDigest() throws Exception {
    var digests =
        StreamSupport.stream(components.spliterator(), false)
            .flatMap(each -> StreamSupport.stream(each.path("hashes").spliterator(), false))
            .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
            .map(hash -> hash.path("content").asText())
            .toList();
    var jars = jarsOfServer();
    jars.putAll(jarsOfApplication());

    assertThat(jars).hasSizeGreaterThan(400);
    assertThat(jars).allSatisfy((name, digest) -> assertThat(digests).as(name).contains(digest));
  }

  @Test
  void theSbomHasNameVersionAndLicenseOfTheMainParts() {
    for (var name :
        new String[] {
          "org.primefaces/primefaces",
          "org.flywaydb/flyway-core",
          "org.eclipse.persistence/org.eclipse.persistence.core",
          "org.postgresql/postgresql",
          "com.h2database/h2",
          "io.undertow/undertow-core",
          "org.apache.cxf/cxf-core",
          "org.interlend/interlend-server"
        }) {
      assertThat(components)
          .as(name)
          .anyMatch(each -> each.path("purl").asText().matches("pkg:maven/" + name + "@.+"));
    }
    assertThat(components)
        .filteredOn(each -> each.path("group").asText().equals("io.undertow"))
        .isNotEmpty()
        .allMatch(each -> each.at("/licenses/0/license/name").asText().startsWith("Apache"));
    assertThat(components)
        .allSatisfy(
            each -> assertThat(each.path("licenses")).as(each.path("purl").asText()).isNotEmpty());
    assertThat(components)
        .extracting(each -> each.path("bom-ref").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void unusedModulesAreNotShipped() throws Exception {
    assertThat(jarsOfServer().keySet())
        .noneMatch(
            name ->
                name.matches(
                    "(opensaml|java-support|bc[a-z]+-jdk18on|ecj|wss4j-(?!ws-security-common)|cxf-rt-ws-security"
                        + "|cxf-services-sts|hibernate-(core|search|envers)|byte-buddy"
                        + "|org\\.eclipse\\.jgit|wildfly-deployment-scanner).*"));
  }

  @Test
  void pathsOfTheBuildMachineAreNotShipped() throws IOException {
    var here = Path.of("").toAbsolutePath().getParent().toString();
    try (var files = Files.walk(SERVER)) {
      for (var file :
          files
              .filter(each -> each.toString().matches(".*\\.(xml|ya?ml|json|properties|conf)"))
              .filter(each -> !each.startsWith(SERVER.resolve("standalone/data")))
              .toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(here);
      }
    }
  }

  private static Map<String, String> jarsOfServer() throws Exception {
    Map<String, String> jars = new HashMap<>();
    try (var files = Files.walk(SERVER)) {
      for (var jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        jars.put(jar.getFileName().toString(), sha256(Files.readAllBytes(jar)));
      }
    }
    return jars;
  }

  /** The libraries within the EAR's WARs. */
  private static Map<String, String> jarsOfApplication() throws Exception {
    Map<String, String> jars = new HashMap<>();
    try (var ear =
        new ZipInputStream(Files.newInputStream(SERVER.resolve("interlend/interlend.ear")))) {
      for (ZipEntry each = ear.getNextEntry(); each != null; each = ear.getNextEntry()) {
        if (each.getName().endsWith(".war")) {
          collect(new ZipInputStream(ear), jars);
        }
      }
    }
    return jars;
  }

  private static void collect(ZipInputStream war, Map<String, String> jars) throws Exception {
    for (ZipEntry each = war.getNextEntry(); each != null; each = war.getNextEntry()) {
      if (each.getName().endsWith(".jar")) {
        jars.put(each.getName(), sha256(((InputStream) war).readAllBytes()));
      }
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
