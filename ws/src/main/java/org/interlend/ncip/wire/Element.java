package org.interlend.ncip.wire;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.text.Text;

/**
 * One element of a message that was read, or of an answer to be written.
 *
 * @param name the local name, without prefix
 * @param text the element's own text, without white space at its ends; empty when there is none
 * @param children the child elements in document order
 * @param scheme the {@code Scheme} attribute of a coded value; empty when there is none
 */
public record Element(String name, String text, List<Element> children, String scheme) {

  /** Null text and scheme become empty, null children are left out. */
  public Element {
    Objects.requireNonNull(name, "name");
    text = text == null ? "" : Text.stripped(text);
    scheme = scheme == null ? "" : scheme.strip();
    children = withoutNulls(children);
  }

  /**
   * An element that holds text.
   *
   * @param name the local name
   * @param text the text; null makes an empty element
   * @return the element
   */
  public static Element of(String name, String text) {
    return new Element(name, text, List.of(), "");
  }

  /**
   * An element that holds elements; without any it is a flag such as {@code NonReturnableFlag}.
   *
   * @param name the local name
   * @param children in the schema's order; nulls are left out
   * @return the element
   */
  public static Element of(String name, Element... children) {
    return of(name, Arrays.asList(children));
  }

  /**
   * An element that holds elements.
   *
   * @param name the local name
   * @param children in the schema's order; nulls are left out
   * @return the element
   */
  public static Element of(String name, List<Element> children) {
    return new Element(name, "", children, "");
  }

  /**
   * A coded value (the schema's {@code SchemeValuePair}).
   *
   * @param name the local name
   * @param scheme the URI of the list the value is from; null or empty writes no attribute
   * @param text the value
   * @return the element
   */
  public static Element coded(String name, String scheme, String text) {
    return new Element(name, text, List.of(), scheme);
  }

  /**
   * An element for a value that may be missing, for use among the children of {@link #of}.
   *
   * @param name the local name
   * @param text the text
   * @return the element, or null (which a parent leaves out) when the text is null or blank
   */
  public static Element optional(String name, String text) {
    return text == null || text.isBlank() ? null : of(name, text);
  }

  /**
   * The first child of that name.
   *
   * @param name the child's local name
   * @return the child, also when it is empty
   */
  public Optional<Element> child(String name) {
    return Optional.ofNullable(first(name));
  }

  /**
   * The element at the end of a path, taking the first child of each name.
   *
   * @param path local names downwards from here; none means this element
   * @return the element, also when it is empty
   */
  public Optional<Element> at(String... path) {
    Element here = this;
    for (String step : path) {
      here = here.first(step);
      if (here == null) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }

  /**
   * The text at the end of a path. An empty element counts as absent: real clients send empty
   * elements for missing values.
   *
   * @param path local names downwards from here, taking the first child of each name
   * @return the text, never blank
   */
  public Optional<String> text(String... path) {
    return at(path).map(Element::text).filter(text -> !text.isEmpty());
  }

  /**
   * All children of that name.
   *
   * @param name the children's local name
   * @return the children in document order
   */
  public List<Element> all(String name) {
    return children.stream().filter(child -> child.name.equals(name)).toList();
  }

  /**
   * Whether there is such a child, even an empty one: flags are empty elements.
   *
   * @param name the child's local name
   * @return whether it exists
   */
  public boolean has(String name) {
    return first(name) != null;
  }

  /**
   * The place of an element in a message, in the form of NCIP's ProblemElement.
   *
   * @param steps local names downwards from here; none means this element
   * @return a path such as {@code //AcceptItem/DateForReturn}
   */
  public String path(String... steps) {
    return Stream.concat(Stream.of(name), Stream.of(steps)).collect(joining("/", "//", ""));
  }

  /** Name and structure only: the text may be a patron's PIN, which must not get into a log. */
  @Override
  public String toString() {
    return name + "[" + children.size() + (children.size() == 1 ? " child]" : " children]");
  }

  private Element first(String name) {
    for (Element child : children) {
      if (child.name.equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static List<Element> withoutNulls(List<Element> elements) {
    if (elements == null || elements.isEmpty()) {
      return List.of();
    }
    List<Element> present = new ArrayList<>(elements);
    present.removeIf(Objects::isNull);
    return List.copyOf(present);
  }
}
