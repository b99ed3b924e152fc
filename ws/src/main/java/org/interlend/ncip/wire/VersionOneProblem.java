package org.interlend.ncip.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Problems in version 1: the path to the element is nested step by step, and there is no
 * explanatory text (NCIP 1.0 DTD, ProcessingError and MessagingError).
 */
final class VersionOneProblem {
  private static final String MESSAGING = "MessagingError";
  private static final String PROCESSING = "ProcessingError";

  private VersionOneProblem() {}

  /** Whether the element is one of the two kinds of error. */
  static boolean isError(Element one) {
    return one.name().equals(MESSAGING) || one.name().equals(PROCESSING);
  }

  /**
   * @param error as parsed
   * @return the {@code Problem} of version 2
   */
  static Element read(Element error) {
    Optional<Element> type = error.child(error.name() + "Type");
    StringBuilder path = new StringBuilder("/");
    String value = null;
    Optional<Element> step = error.child(error.name() + "Element");
    while (step.isPresent()) {
      Element here = step.get();
      path.append('/').append(VersionOneReader.nameOf(here.text("ElementName").orElse("")));
      value = here.text(error.name() + "Value").orElse(null);
      step = here.child(error.name() + "Element");
    }
    return Element.of(
        "Problem",
        Element.coded(
            "ProblemType",
            type.flatMap(pair -> pair.text("Scheme")).orElse(null),
            type.flatMap(pair -> pair.text("Value")).orElse(null)),
        Element.optional("ProblemElement", path.length() == 1 ? null : path.toString()),
        Element.optional("ProblemValue", value));
  }

  /**
   * @param two the {@code Problem} of version 2
   * @param service the service it is about; null when it stands alone
   */
  static Element write(Element two, String service) {
    String scheme = two.child("ProblemType").map(Element::scheme).orElse("");
    String error = scheme.contains("messagingerrortype") ? MESSAGING : PROCESSING;
    return Element.of(
        "Problem",
        Element.of(
            error,
            VersionOneDtd.pair(error + "Type", scheme, two.text("ProblemType").orElse("")),
            place(error, steps(two, service), two.text("ProblemValue").orElse(null))));
  }

  /** The path from the service downwards; the service itself when no element is at fault. */
  private static List<String> steps(Element two, String service) {
    List<String> steps =
        Stream.of(two.text("ProblemElement").orElse("").split("/"))
            .filter(step -> !step.isEmpty())
            .map(VersionOneDtd::nameOf)
            .toList();
    if (steps.isEmpty()) {
      return List.of(service == null ? "NCIPMessage" : service);
    }
    return steps.size() > 1 && steps.get(0).equals(service)
        ? steps.subList(1, steps.size())
        : steps;
  }

  private static Element place(String error, List<String> steps, String value) {
    Element inner = Element.optional(error + "Value", value);
    for (int i = steps.size() - 1; i >= 0; i--) {
      inner = Element.of(error + "Element", Element.of("ElementName", steps.get(i)), inner);
    }
    return inner;
  }
}
