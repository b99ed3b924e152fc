package org.interlend.build;

import java.util.List;

/**
 * What a jar is called in Maven's world.
 *
 * @param classifier null for most
 */
record JarName(
    String group, String artifact, String version, String classifier, List<License> licenses) {

  /** Under which terms it may be used. */
  record License(String name, String url) {}

  JarName with(String classifier) {
    return new JarName(group, artifact, version, classifier, licenses);
  }

  /** The same as one string (package URL, type maven). */
  String purl() {
    return "pkg:maven/%s/%s@%s?%stype=jar"
        .formatted(
            group,
            artifact,
            version.replace("+", "%2B"),
            classifier == null ? "" : "classifier=" + classifier + "&");
  }
}
