package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.TestInstance;

/**
 * The contents of the archive with the server, and its SBOM. The server itself may have run, and
 * written files of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedPartsIT {

  private static final Path SHIPPED = ServerFolder.BUILT.resolveSibling("interlend.zip");

  /** Digests by name, those of the libraries within the EAR included, but not its own ejb.jar. */
  private final Map<String, String> jars = new HashMap<>();

  private final Map<String, String> texts = new HashMap<>();
  private final JsonNode components;

  ShippedPartsIT() throws Exception {
    try (var zip = new ZipInputStream(Files.newInputStream(SHIPPED))) {
      read(zip);
    }
    JsonNode bom = new ObjectMapper().readTree(texts.get("interlend/bom.json"));
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    components = bom.path("components");
  }

  private void read(ZipInputStream archive) throws Exception {
    for (ZipEntry each = archive.getNextEntry(); each != null; each = archive.getNextEntry()) {
      String name = each.getName();
      if (name.matches(".+\\.(ear|war)")) {
        read(new ZipInputStream(archive));
      } else if (name.endsWith(".jar") && !name.equals("ejb.jar")) {
        jars.put(name, sha256(archive.readAllBytes()));
      } else if (name.matches(".+\\.(xml|ya?ml|json|properties|conf)")) {
        texts.put(name, new String(archive.readAllBytes(), UTF_8));
      }
    }
  }

  @Test
  void theSbomListsEachJarWithItsDigest() {
    var digests =
        StreamSupport.stream(components.spliterator(), false)
            .flatMap(each -> StreamSupport.stream(each.path("hashes").spliterator(), false))
            .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
            .map(hash -> hash.path("content").asText())
            .toList();

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
  void unusedModulesAreNotShipped() {
    assertThat(jars.keySet())
        .noneMatch(
            name ->
                name.matches(
                    ".*/(opensaml|java-support|bc[a-z]+-jdk18on|ecj|wss4j-(?!ws-security-common)|cxf-rt-ws-security"
                        + "|cxf-services-sts|hibernate-(core|search|envers)|byte-buddy"
                        + "|org\\.eclipse\\.jgit|wildfly-deployment-scanner).*"));
  }

  @Test
  void pathsOfTheBuildMachineAreNotShipped() {
    var here = Path.of("").toAbsolutePath().getParent().toString();
    assertThat(texts).allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(here));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
