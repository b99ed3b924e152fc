package org.interlend.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Finds the Maven coordinates of the server's jars. WildFly's license list has those of its own
 * jars. Added jars are identified by the files that Maven put into them, or by module and manifest;
 * their licenses are listed here. Jars of this project have the product's version.
 */
final class JarCoordinatesResolver {

  private static final String OURS = "org.interlend";

  private static final JarCoordinates.License APACHE =
      new JarCoordinates.License("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0");

  /** The licenses of jars that WildFly's list lacks, by the beginning of their groups. */
  private static final Map<String, List<JarCoordinates.License>> LICENSES =
      Map.of(
          OURS,
          List.of(APACHE),
          "org.wildfly",
          List.of(APACHE),
          "org.jboss.modules",
          List.of(APACHE),
          "org.apache.wss4j",
          List.of(APACHE),
          "org.eclipse.persistence",
          List.of(
              new JarCoordinates.License("EPL-2.0", "https://www.eclipse.org/legal/epl-2.0/"),
              new JarCoordinates.License(
                  "BSD-3-Clause", "https://www.eclipse.org/org/documents/edl-v10.php")),
          "org.postgresql",
          List.of(
              new JarCoordinates.License("BSD-2-Clause", "https://jdbc.postgresql.org/license/")));

  private final Path modules;
  private final String productVersion;
  private final Map<String, JarCoordinates> known = new HashMap<>();

  private JarCoordinatesResolver(Path modules, String productVersion) {
    this.modules = modules;
    this.productVersion = productVersion;
  }

  static JarCoordinatesResolver inServer(Path server, String productVersion) throws Exception {
    JarCoordinatesResolver names =
        new JarCoordinatesResolver(server.resolve("modules"), productVersion);
    Path licenses = server.resolve("docs/licenses/licenses.xml");
    NodeList all =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(licenses.toFile())
            .getElementsByTagName("dependency");
    for (Element listed : elements(all)) {
      JarCoordinates name = listed(listed);
      names.known.put(name.artifact() + "-" + name.version(), name);
    }
    return names;
  }

  private static JarCoordinates listed(Element dependency) {
    List<JarCoordinates.License> licenses =
        elements(dependency.getElementsByTagName("license")).stream()
            .map(license -> new JarCoordinates.License(text(license, "name"), text(license, "url")))
            .toList();
    return new JarCoordinates(
        text(dependency, "groupId"),
        text(dependency, "artifactId"),
        text(dependency, "version"),
        null,
        licenses);
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  /**
   * @throws IllegalStateException when no source identifies the jar or its license
   */
  JarCoordinates of(Path jar) throws IOException {
    String file = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    Optional<JarCoordinates> name = known(file);
    return name.isPresent() ? name.get() : unlisted(jar, file);
  }

  /** By the file name: artifact, version, and an optional classifier. */
  private Optional<JarCoordinates> known(String file) {
    for (int end = file.length(); end > 0; end = file.lastIndexOf('-', end - 1)) {
      JarCoordinates name = known.get(file.substring(0, end));
      if (name != null) {
        return Optional.of(end == file.length() ? name : name.with(file.substring(end + 1)));
      }
    }
    return Optional.empty();
  }

  private JarCoordinates unlisted(Path jar, String file) throws IOException {
    try (JarFile open = new JarFile(jar.toFile())) {
      List<JarEntry> descriptions =
          open.stream()
              .filter(entry -> entry.getName().matches("META-INF/maven/.+/pom\\.properties"))
              .toList();
      if (descriptions.size() > 1) {
        // A shaded jar describes its parts too.
        descriptions =
            descriptions.stream().filter(entry -> entry.getName().contains("/" + file)).toList();
      }
      if (descriptions.size() == 1) {
        return described(open, descriptions.get(0));
      }
      String module =
          modules.relativize(jar.getParent().getParent()).toString().replaceAll("[/\\\\]", ".");
      String version = open.getManifest().getMainAttributes().getValue("Implementation-Version");
      if (version == null && module.startsWith(OURS)) {
        return new JarCoordinates(module, file, productVersion, null, licenses(module));
      }
      if (version == null) {
        throw new IllegalStateException("Cannot identify " + jar);
      }
      // A driver in a module of ours: org.interlend.postgresql has the jar of org.postgresql.
      String group = module.replaceFirst("^" + Pattern.quote(OURS + "."), "org.");
      return new JarCoordinates(group, file, version, null, licenses(group));
    }
  }

  private static JarCoordinates described(JarFile jar, JarEntry description) throws IOException {
    Properties maven = new Properties();
    try (InputStream in = jar.getInputStream(description)) {
      maven.load(in);
    }
    String group = maven.getProperty("groupId");
    return new JarCoordinates(
        group,
        maven.getProperty("artifactId"),
        maven.getProperty("version"),
        null,
        licenses(group));
  }

  private static List<JarCoordinates.License> licenses(String group) {
    return LICENSES.entrySet().stream()
        .filter(each -> group.equals(each.getKey()) || group.startsWith(each.getKey() + "."))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("The license of " + group + " is unknown"));
  }
}
