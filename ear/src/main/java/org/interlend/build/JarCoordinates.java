package org.interlend.build;

import java.util.List;

/**
 * The Maven coordinates of a jar.
 *
 * @param classifier null for most jars
 */
record JarCoordinates(
    String group, String artifact, String version, String classifier, List<License> licenses) {

  /** A license of a jar. */
  record License(String name, String url) {}

  JarCoordinates with(String classifier) {
    return new JarCoordinates(group, artifact, version, classifier, licenses);
  }

  /** The coordinates as one string (package URL, type maven). */
  String purl() {
    return "pkg:maven/%s/%s@%s?%stype=jar"
        .formatted(
            group,
            artifact,
            version.replace("+", "%2B"),
            classifier == null ? "" : "classifier=" + classifier + "&");
  }
}
