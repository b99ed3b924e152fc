package org.interlend.ncip.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.xml.XmlCharacters;

/**
 * Parses the bytes of a message. It accepts the variations of real clients: any wrapping, encoding,
 * prefix, namespace and child order. It refuses entities, and messages over the {@link Limits}.
 * Elements of version 1 are converted to those of version 2, also in a message of version 2.
 */
public final class MessageReader {
  private static final String HEADER = "InitiationHeader";
  private static final String LOOKUP_VERSION = "LookupVersion";

  private MessageReader() {}

  /**
   * Reads a message in which a broker requests a service.
   *
   * @param body the bytes as received: XML, percent-encoded XML, a form with the field NCIP, xml or
   *     XForms:Model, or multipart
   * @param contentType the Content-Type header or null; only its charset is used, and only when the
   *     bytes do not determine the encoding
   * @return the message
   * @throws UnreadableMessageException of kind SYNTAX, TOO_LARGE, or PROTOCOL when it does not
   *     contain exactly one service, or contains a response (Z39.83-1: one initiation message per
   *     exchange)
   */
  public static Message read(byte[] body, String contentType) {
    return read(body, contentType, MessageReader::request);
  }

  /**
   * Reads a partner's answer to a message of this system.
   *
   * @param body as for {@link #read}
   * @param contentType as for {@link #read}
   * @return the message, whose service is the {@code …Response}, or the first {@code Problem} in
   *     its place
   * @throws UnreadableMessageException as for {@link #read}; PROTOCOL when it contains no response
   */
  public static Message readAnswer(byte[] body, String contentType) {
    return read(body, contentType, MessageReader::answer);
  }

  private static Message read(
      byte[] body, String contentType, Function<List<Element>, Element> choice) {
    if (body.length > Limits.BODY_BYTES) {
      throw UnreadableMessageException.tooLarge(
          MessageFact.MESSAGE_TOO_LARGE.with(Limits.BODY_BYTES));
    }
    List<MessageWarning> warnings = new ArrayList<>();
    char[] characters =
        TextDecoder.decode(BodyUnwrapper.open(body), contentType, warnings).toCharArray();
    int blanked = XmlCharacters.blankIllegal(characters);
    if (blanked > 0) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.CHARACTERS, MessageFact.CHARACTERS_BLANKED, blanked));
    }
    PrologRemoval.blank(characters);
    TreeReader tree = tree(characters, warnings);
    Element service = choice.apply(tree.root().children());
    Version version = version(tree);
    if (version == Version.TWO) {
      checkVersionAndNamespace(tree, warnings);
    }
    if (version == Version.ONE || tree.hasVersionOneNames()) {
      service = VersionOneReader.read(service);
    }
    service = withHeader(service);
    ChildOrder.check(service, warnings);
    service.child(HEADER).ifPresent(header -> ChildOrder.check(header, warnings));
    return new Message(
        version,
        tree.version(),
        version == Version.ONE ? VersionOneReader.completed(service) : service,
        warnings);
  }

  /** LookupVersion has the agencies without a header around them (Z39.83-1, 5.3.5). */
  private static Element withHeader(Element service) {
    if (!service.name().equals(LOOKUP_VERSION) || service.has(HEADER)) {
      return service;
    }
    return Element.of(LOOKUP_VERSION, List.of(Element.of(HEADER, service.children())));
  }

  private static TreeReader tree(char[] characters, List<MessageWarning> warnings) {
    try {
      return TreeReader.read(characters);
    } catch (UnreadableMessageException broken) {
      char[] completed = TruncatedEndTag.completed(characters).orElseThrow(() -> broken);
      try {
        TreeReader tree = TreeReader.read(completed);
        warnings.add(
            new MessageWarning(MessageWarningKind.CONTENT_LENGTH, MessageFact.END_TAG_MISSING));
        return tree;
      } catch (UnreadableMessageException moreIsMissing) {
        throw broken;
      }
    }
  }

  /**
   * The probable version of a message that cannot be parsed, so that its sender can read the
   * answer.
   *
   * @param body as for {@link #read}, or its beginning
   * @param contentType as for {@link #read}
   */
  public static Version looksLike(byte[] body, String contentType) {
    try {
      return Version.lookOf(
          TextDecoder.decode(BodyUnwrapper.open(body), contentType, new ArrayList<>()));
    } catch (UnreadableMessageException undecodable) {
      return Version.TWO;
    }
  }

  private static Element request(List<Element> children) {
    List<Element> services =
        children.stream().filter(child -> !child.name().equals("Ext")).toList();
    if (services.isEmpty()) {
      throw UnreadableMessageException.protocol(
          MessageFact.SERVICE_MISSING.with(), "//NCIPMessage", null);
    }
    for (Element service : services) {
      if (isAnswer(service)) {
        throw UnreadableMessageException.protocol(
            MessageFact.SERVICE_IS_ANSWER.with(service.name()), service.path(), null);
      }
    }
    if (services.size() > 1) {
      throw UnreadableMessageException.protocol(
          MessageFact.SEVERAL_SERVICES.with(services.size()),
          "//NCIPMessage",
          services.get(1).name());
    }
    return services.get(0);
  }

  private static Element answer(List<Element> children) {
    return children.stream()
        .filter(MessageReader::isAnswer)
        .findFirst()
        .orElseThrow(
            () ->
                UnreadableMessageException.protocol(
                    MessageFact.ANSWER_NOT_FOUND.with(), "//NCIPMessage", null));
  }

  private static boolean isAnswer(Element element) {
    return element.name().endsWith("Response") || element.name().equals("Problem");
  }

  /** Version 1 has no namespace; its version attribute or its element names identify it. */
  private static Version version(TreeReader tree) {
    boolean one =
        tree.rootNamespace().isEmpty()
            && (tree.version().contains("v1_") || tree.hasVersionOneNames());
    return one ? Version.ONE : Version.TWO;
  }

  private static void checkVersionAndNamespace(TreeReader tree, List<MessageWarning> warnings) {
    if (tree.rootNamespace().isEmpty()) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.NAMESPACE, MessageFact.NAMESPACE_MISSING, Version.NAMESPACE));
    } else if (!tree.rootNamespace().equals(Version.NAMESPACE)) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.NAMESPACE, MessageFact.NAMESPACE_OTHER, Version.NAMESPACE));
    }
    if (tree.version().isEmpty()) {
      warnings.add(new MessageWarning(MessageWarningKind.VERSION, MessageFact.VERSION_MISSING));
    } else if (!tree.version().contains("v2")) {
      warnings.add(new MessageWarning(MessageWarningKind.VERSION, MessageFact.VERSION_UNKNOWN));
    }
    if (tree.hasVersionOneNames()) {
      warnings.add(new MessageWarning(MessageWarningKind.VERSION, MessageFact.VERSIONS_MIXED));
    }
  }
}
